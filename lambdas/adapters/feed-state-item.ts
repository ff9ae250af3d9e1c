import type { FeedState } from '../domain/feeds/feed-state';
import { packHttpDate, unpackHttpDate } from './http-date';

export const statePartition = 'state';

/** Attribute names are one letter because rows are read packed, forty to a read unit: every byte is paid at each poll. */
export function toItem(position: string, state: FeedState): Record<string, unknown> {
  const { validators, moved } = state;
  const fields = {
    e: validators.etag,
    m: validators.lastModified === undefined ? undefined : packHttpDate(validators.lastModified),
    b: state.fingerprint,
    v: state.watchVersion,
    f: state.failing,
    w: state.notBefore,
    p: state.pace,
    r: moved && `${moved.times} ${moved.to}`,
  };
  return {
    pk: statePartition,
    sk: `${position}#${state.feedId}`,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ...binary('n', state.volume),
  };
}

export function toState(item: Record<string, unknown>): FeedState {
  const text = (name: string) => item[name] as string | undefined;
  const [etag, fingerprint, watchVersion, notBefore] = ['e', 'b', 'v', 'w'].map(text);
  const lastModified = item.m === undefined ? undefined : unpackHttpDate(item.m as string | number);
  const failing = item.f as FeedState['failing'];
  const pace = item.p as FeedState['pace'];
  const [times, to] = (text('r') ?? '').split(' ', 2);
  return {
    feedId: String(item.sk).slice('0000#'.length),
    validators: { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) },
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(watchVersion === undefined ? {} : { watchVersion }),
    ...(failing === undefined ? {} : { failing }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(pace === undefined ? {} : { pace }),
    ...(to === undefined ? {} : { moved: { to, times: Number(times) } }),
    ...base64('volume', item.n),
  };
}

export function bytes(packed: string): Uint8Array {
  return Buffer.from(packed, 'base64');
}

/** An attribute of bytes; none for a value that is absent. */
export function binary(name: string, packed: string | undefined): Record<string, Uint8Array> {
  return packed === undefined ? {} : { [name]: bytes(packed) };
}

export function base64<Name extends string>(name: Name, value: unknown): { readonly [N in Name]?: string } {
  if (value === undefined) return {};
  return { [name]: Buffer.from(value as Uint8Array).toString('base64') } as { readonly [N in Name]?: string };
}
