import type { Progress } from './replay/progress';
import { replayFrom, replayUntil } from './replay/weeks';

/** Where a person looks: progress on one line of a terminal, or a line now and then in a log. Messages go to stderr. */
export interface Terminal {
  readonly say: (text: string) => void;
  readonly progress: (line: string) => void;
  readonly endProgress: () => void;
}

const plainEvery = 28;

export function openTerminal(stream: NodeJS.WriteStream): Terminal {
  let calls = 0;
  return {
    say: (text) => void stream.write(`${text}\n`),
    progress: (line) => {
      calls += 1;
      if (stream.isTTY) stream.write(`\r\u001b[2K${line}`);
      else if (calls % plainEvery === 0) stream.write(`${line}\n`);
    },
    endProgress: () => void (stream.isTTY && stream.write('\n')),
  };
}

const barLength = 26;

/** One week to a step of the bar, then what was found so far. */
export function progressLine({ now, totals }: Progress): string {
  const share = (Date.parse(now) - replayFrom.getTime()) / (replayUntil.getTime() - replayFrom.getTime());
  const done = Math.min(barLength, Math.floor(share * barLength));
  const bar = '█'.repeat(done).padEnd(barLength, '·');
  const { entries, matches, mails } = totals;
  return `${bar} ${now.slice(0, 10)}  ${entries} entries, ${matches} matches, ${mails.sent ?? 0} digests`;
}
