import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFolder } from '../../watches/compile-folder';
import { withSlips } from './broken-watch';

const pace = { file: 'feeds.yaml', from: 'hosts: [herald', to: 'pace: 5\n  hosts: [herald' };

describe('compiling a watch folder', () => {
  test('writes five whole files, rules apart, and leaves no draft beside them', () => {
    withSlips([], (folder) => {
      const target = join(folder, 'out');
      expect(compileFolder(folder, target)).toEqual([]);
      expect(readdirSync(target).sort()).toEqual([
        'glosses.json',
        'matcher.json',
        'rules.json',
        'watch.json',
        'words.json',
      ]);
      const [matcher, watch] = ['matcher.json', 'watch.json'].map((name) => readFileSync(join(target, name), 'utf8'));
      expect(JSON.parse(watch ?? '')).toMatchObject({ id: 'vestria-2031' });
      expect(JSON.parse(matcher ?? '')).toMatchObject({ format: 1 });
    });
  });

  test('writes the same again for the same files', () => {
    withSlips([], (folder) => {
      const [first, second] = ['one', 'two'].map((name) => {
        compileFolder(folder, join(folder, name));
        return readFileSync(join(folder, name, 'watch.json'), 'utf8');
      });
      expect(second).toBe(first);
    });
  });

  test('writes nothing while there is a fault', () => {
    withSlips([pace], (folder) => {
      const target = join(folder, 'out');
      expect(compileFolder(folder, target)).toHaveLength(1);
      expect(existsSync(target)).toBe(false);
    });
  });
});
