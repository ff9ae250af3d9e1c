import { openTerminal } from '../../local/terminal';

const barLength = 24;

/** A bar on a terminal, a line now and then in a log; on stderr. */
export function openProgress(total: number): { readonly step: (what: string) => void; readonly end: () => void } {
  const terminal = openTerminal(process.stderr);
  let done = 0;
  return {
    step: (what) => {
      done += 1;
      const full = Math.round((done / total) * barLength);
      terminal.progress(`${'█'.repeat(full).padEnd(barLength, '·')} ${done} of ${total}  ${what.slice(0, 60)}`);
    },
    end: terminal.endProgress,
  };
}
