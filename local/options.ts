import { parseArgs } from 'node:util';

/** What `npm start` was asked to do. */
export interface LocalOptions {
  /** Poll the real feeds on the real clock, in place of the replay. */
  readonly live: boolean;
  /** Run the replay, write its report and mails, and end. */
  readonly once: boolean;
  /** Port of the site; 0 for a free one. */
  readonly port: number;
  /** Folder that keeps the data between starts; `.local` when absent, a temporary one with `once`. */
  readonly data?: string;
  /** Folder for `report.json` and the mails of `once`. */
  readonly out?: string;
}

export const usage = `npm start -- [options]
  (none)       replay 26 weeks of sample feeds, then serve the site and the mailbox
  --live       poll the real feeds on the real clock
  --port N     port of the site, 0 for a free one (default 8080)
  --data DIR   keep the data in DIR (default .local)
  --once       run the replay, write report.json and the mails, and end
  --out DIR    where --once writes (default out)
`;

/** A wrong option, with what to do about it. */
export class WrongUsage extends Error {}

/** Reads the command line; throws `WrongUsage` naming what is wrong. */
export function readOptions(args: readonly string[]): LocalOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  const port = Number(values.port ?? '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new WrongUsage(`--port ${values.port}: a port is a number from 0 to 65535.`);
  }
  if (values.live && values.once) throw new WrongUsage('--live and --once exclude each other.');
  if (values.out !== undefined && !values.once) throw new WrongUsage('--out goes with --once.');
  return {
    live: values.live ?? false,
    once: values.once ?? false,
    port,
    ...(values.data === undefined ? {} : { data: values.data }),
    ...(values.out === undefined ? {} : { out: values.out }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        live: { type: 'boolean' },
        once: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}
