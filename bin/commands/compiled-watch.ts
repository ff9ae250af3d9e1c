import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Watch } from '../../lambdas/domain/watch/watch';

const file = join(__dirname, '../../watches/.compiled/watch.json');

/** The watch that `npm run compile` left; read anew, so that an editor's last change counts. */
export function compiledWatch(): Watch {
  if (!existsSync(file)) throw new Error('watches/.compiled/watch.json is missing: run npm run compile first');
  return JSON.parse(readFileSync(file, 'utf8')) as Watch;
}
