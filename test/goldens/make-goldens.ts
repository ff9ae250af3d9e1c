import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledGlosses } from '../../bin/commands/compiled-watch';
import { startReplay } from '../../local/replay/start-replay';
import { loadWatch } from '../../local/service/load-watch';
import { openTerminal, progressLine } from '../../local/terminal';
import { takeWeeks } from './take-weeks';

/**
 * `npm run goldens`: runs the replay, and makes anew what is taken from it: the four weeks of the golden digests, what their
 * mails say, and the pictures of the README. Read the difference before you commit it.
 */
async function makeGoldens(): Promise<void> {
  const terminal = openTerminal(process.stderr);
  const dir = mkdtempSync(join(tmpdir(), 'resolution-watch-goldens-'));
  const replay = await startReplay({ dir, port: 0, watch: loadWatch() });
  try {
    await replay.run((progress) => terminal.progress(progressLine(progress)));
    terminal.endProgress();
    await takeWeeks({ ...loadWatch(), glosses: compiledGlosses() });
    // They read the weeks as these were just written.
    const { writeSaid } = await import('./write-said.js');
    const { takePictures } = await import('./take-pictures.js');
    writeSaid();
    await takePictures(replay.service.siteUrl);
  } finally {
    await replay.close();
    rmSync(dir, { recursive: true, force: true });
  }
  terminal.say('Wrote test/fixtures/digest-weeks.json, test/fixtures/digests and docs/pictures.');
}

makeGoldens().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
