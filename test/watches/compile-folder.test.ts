import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFolder } from '../../watches/compile-folder';
import { withSlips } from './broken-watch';

const pace = { file: 'feeds.yaml', from: 'hosts: [herald', to: 'pace: 5\n  hosts: [herald' };

describe('compiling a watch folder', () => {
  test('writes one whole file and leaves no draft beside it', () => {
    withSlips([], (folder) => {
      const target = join(folder, 'out/watch.json');
      expect(compileFolder(folder, target)).toEqual([]);
      expect(readdirSync(join(folder, 'out'))).toEqual(['watch.json']);
      expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ id: 'vestria-2031', matcher: { format: 1 } });
    });
  });

  test('writes the same again for the same files', () => {
    withSlips([], (folder) => {
      const [first, second] = ['one.json', 'two.json'].map((name) => {
        compileFolder(folder, join(folder, name));
        return readFileSync(join(folder, name), 'utf8');
      });
      expect(second).toBe(first);
    });
  });

  test('writes nothing while there is a fault', () => {
    withSlips([pace], (folder) => {
      const target = join(folder, 'watch.json');
      expect(compileFolder(folder, target)).toHaveLength(1);
      expect(existsSync(target)).toBe(false);
    });
  });
});
