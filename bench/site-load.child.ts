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
  readonly milliseconds: number;
  readonly bytes: number;
  readonly ok: boolean;
}

async function load({ url, addresses, perSecond }: Load): Promise<void> {
  const began = performance.now();
  const asked: Promise<Answered>[] = [];
  for (const [at, { kind, path }] of addresses.entries()) {
    const due = perSecond === undefined ? 0 : began + (at * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    asked.push(ask(kind, url + path));
    if (perSecond === undefined) await asked.at(-1);
  }
  process.send?.(await Promise.all(asked), () => process.disconnect());
}

async function ask(kind: string, address: string): Promise<Answered> {
  const start = performance.now();
  try {
    const answer = await fetch(address);
    const { byteLength } = await answer.arrayBuffer();
    return { kind, milliseconds: performance.now() - start, bytes: byteLength, ok: answer.ok };
  } catch {
    return { kind, milliseconds: performance.now() - start, bytes: 0, ok: false };
  }
}

process.once('message', (message) => void load(message as Load));
