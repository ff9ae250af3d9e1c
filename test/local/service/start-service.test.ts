import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadWatch } from '../../../local/service/load-watch';
import { samplesGuard } from '../../../local/service/samples-guard';
import { startService } from '../../../local/service/start-service';

test('a data folder that another process uses is left as it is', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'service-'));
  const journal = join(dir, 'queues', 'polls.jsonl');
  mkdirSync(join(dir, 'queues'));
  writeFileSync(join(dir, '.lock'), `${process.ppid}\n`);
  writeFileSync(journal, '{"gone":"a"}\n{"gone":"b"}\n');
  const starting = startService({
    dir,
    port: 0,
    now: () => new Date('2021-02-11T00:00:00Z'),
    wait: () => Promise.resolve(),
    guard: samplesGuard(0),
    watch: loadWatch(),
    notice: 'replay',
    report: () => {},
  });
  await expect(starting).rejects.toThrow(`in use by process ${process.ppid}`);
  expect(readFileSync(journal, 'utf8')).toBe('{"gone":"a"}\n{"gone":"b"}\n');
  rmSync(dir, { recursive: true });
});
