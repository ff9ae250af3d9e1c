import { type MimePart, readMime, textOf } from './read-mime';
import type { StoredMail } from './stored-mail';

/** An accepted mail with its content, which is read from its file when it is first asked for. */
export interface Mail extends StoredMail {
  /** The first envelope recipient; our mails have one. */
  readonly to: string;
  /** As it was sent. */
  readonly raw: Buffer;
  readonly mime: MimePart;
  /** Header values by lower-case name, unfolded and otherwise as sent; of several the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** The text part; empty when there is none. */
  readonly text: string;
  /** The HTML part; empty when there is none. */
  readonly html: string;
}

export function openMail(stored: StoredMail, readRaw: () => Buffer): Mail {
  let mime: MimePart | undefined;
  const read = () => {
    mime ??= readMime(readRaw());
    return mime;
  };
  return {
    ...stored,
    to: stored.recipients[0] ?? '',
    get raw() {
      return readRaw();
    },
    get mime() {
      return read();
    },
    get headers() {
      return new Map(
        read()
          .fields.toReversed()
          .map(({ name, value }) => [name.toLowerCase(), value]),
      );
    },
    get text() {
      return textOf(read(), 'text/plain') ?? '';
    },
    get html() {
      return textOf(read(), 'text/html') ?? '';
    },
  };
}
