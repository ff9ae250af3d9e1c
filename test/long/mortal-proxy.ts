import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { listenLocally, readBody, stopServer } from '../../local/http/local-server';

/** Where a process dies: at its nth write, before the write happened or after. */
export interface Death {
  readonly write: number;
  readonly when: 'before' | 'after';
}

/** The writes of a life, told apart by what was written; from its death on nothing outside answers until it is revived. */
export interface Life {
  readonly written: readonly string[];
  readonly hasDied: () => boolean;
  /** Ends the death, as a new process would begin; this life does not die again. */
  readonly revive: () => void;
  /** Does a write as a mortal does: not, or without hearing the answer, where its death is. */
  readonly act: <Answer>(name: string, write: () => Promise<Answer>) => Promise<Answer>;
  /** Reads come through as long as one lives. */
  readonly look: <Answer>(read: () => Promise<Answer>) => Promise<Answer>;
}

export function lifeUntil(death?: Death): Life {
  const written: string[] = [];
  let state: 'mortal' | 'dead' | 'revived' = 'mortal';
  const die = (name: string): never => {
    state = 'dead';
    throw new Error(`died at ${name}`);
  };
  const look = async <Answer>(read: () => Promise<Answer>) => (state === 'dead' ? die('a call of the dead') : read());
  return {
    written,
    hasDied: () => state !== 'mortal',
    revive: () => {
      if (state === 'dead') state = 'revived';
    },
    look,
    act: (name, write) =>
      look(async () => {
        written.push(name);
        const isLast = state === 'mortal' && written.length === death?.write;
        if (isLast && death.when === 'before') die(name);
        const answer = await write();
        return isLast ? die(name) : answer;
      }),
  };
}

/** Stands before an emulator: passes requests on while there is life, and lets connections drop when there is none. */
export interface MortalProxy {
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

export async function mortalProxy(target: string, life: Life): Promise<MortalProxy> {
  const server = createServer((incoming, response) => {
    pass(incoming, response, target, life).catch(() => response.destroy());
  });
  return { endpoint: await listenLocally(server, 0), close: () => stopServer(server) };
}

async function pass(incoming: IncomingMessage, response: ServerResponse, target: string, life: Life): Promise<void> {
  const body = (await readBody(incoming)) ?? Buffer.alloc(0);
  const name = writeOf(incoming, body);
  const forward = () => ask(incoming, body, target);
  const { status, headers, answer } = await (name === undefined ? life.look(forward) : life.act(name, forward));
  response.writeHead(status, headers).end(answer);
}

/** What a request writes, or nothing where it only reads. */
function writeOf({ headers }: IncomingMessage, body: Buffer): string | undefined {
  const text = body.toString();
  if (/(^|&)Action=SendRawEmail(&|$)/.test(text)) return 'SendRawEmail';
  const operation = String(headers['x-amz-target']).split('.')[1] ?? '';
  if (!/^(Put|Update|Delete|BatchWrite|TransactWrite)/.test(operation)) return undefined;
  const key = /"pk":\{"S":"([a-z]+)/.exec(text)?.[1] ?? '';
  return `${operation} ${key}`;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly answer: Buffer;
}

function ask(
  { method = 'POST', url = '/', headers }: IncomingMessage,
  body: Buffer,
  target: string,
): Promise<Answered> {
  const { hostname, port } = new URL(target);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path: url, method, headers }, (answer) => {
      readBody(answer).then(
        (read = Buffer.alloc(0)) =>
          resolve({ status: answer.statusCode ?? 500, headers: answer.headers, answer: read }),
        reject,
      );
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
