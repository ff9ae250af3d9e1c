import type { Address } from './site-addresses';

/** What a reader's side is told to do. */
export interface Load {
  readonly url: string;
  readonly addresses: readonly Address[];
  /** Requests a second, whether or not earlier answers have come: a slow site piles up, as it would. Else one after the other. */
  readonly perSecond?: number;
}

export interface Answered {
  readonly kind: string;
  /** Whether the same address was asked for before. */
  readonly again: boolean;
  readonly milliseconds: number;
  readonly bytes: number;
  /** What went wrong: a status, or why there was no answer. */
  readonly fault?: string;
}

async function load({ url, addresses, perSecond }: Load): Promise<void> {
  const began = performance.now();
  const known = new Map<string, string>();
  const asked: Promise<Answered>[] = [];
  for (const [at, address] of addresses.entries()) {
    const due = perSecond === undefined ? 0 : began + (at * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    asked.push(ask(url, address, known));
    if (perSecond === undefined) await asked.at(-1);
  }
  process.send?.(await Promise.all(asked), () => process.disconnect());
}

/** Asks once; a feed that was asked for before, with the version that is `known` since, as feed readers do. */
async function ask(url: string, { kind, path }: Address, known: Map<string, string>): Promise<Answered> {
  const start = performance.now();
  const tag = kind === 'feed' ? known.get(path) : undefined;
  const answered = { kind, again: known.has(path) };
  known.set(path, known.get(path) ?? '');
  try {
    const answer = await fetch(url + path, tag ? { headers: { 'if-none-match': tag } } : {});
    const { byteLength } = await answer.arrayBuffer();
    known.set(path, answer.headers.get('etag') ?? '');
    const fault = answer.ok || answer.status === 304 ? {} : { fault: `status ${answer.status}` };
    return { ...answered, milliseconds: performance.now() - start, bytes: byteLength, ...fault };
  } catch (error) {
    const fault = String((error as Error).cause ?? error);
    return { ...answered, milliseconds: performance.now() - start, bytes: 0, fault };
  }
}

process.once('message', (message) => void load(message as Load));
