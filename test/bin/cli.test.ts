import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(__dirname, '../..');

test('a reader who closes the output early, as `head` does, gets no complaint', async () => {
  const words = ['--import', 'tsx', 'bin/cli.ts', '--help'];
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let complaint = '';
  child.stderr.on('data', (part: Buffer) => {
    complaint += part.toString();
  });
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
});
