import { writeFileSync } from 'node:fs';
import { goldenDigests, saidFile, saidIn } from './digest-weeks';

/** Writes what the mail of each golden digest says, to be read by people and held by the test. */
export function writeSaid(): void {
  for (const { name, period, language } of goldenDigests) writeFileSync(saidFile(name), saidIn(period, language));
}
