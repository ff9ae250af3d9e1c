import { decodeText } from './decode-text';

const encodedWord = /=\?([A-Za-z0-9_.-]+)(?:\*[A-Za-z0-9-]+)?\?([BbQq])\?([^? ]*)\?=/g;

/** Undoes encoded words in a header value (RFC 2047). Neighbours in one charset are joined first: writers cut letters in two. */
export function decodeWords(value: string): string {
  const joined = value.replace(/(\?=)\s+(?==\?)/g, '$1');
  let text = '';
  let place = 0;
  let pending: { charset: string; bytes: Buffer } | undefined;
  const flush = () => {
    if (pending) text += decodeText(pending.bytes, pending.charset);
    pending = undefined;
  };
  for (const word of joined.matchAll(encodedWord)) {
    const [whole, charset = '', encoding = '', content = ''] = word;
    const between = joined.slice(place, word.index);
    if (between !== '' || pending?.charset !== charset.toLowerCase()) flush();
    text += between;
    const bytes = encoding.toUpperCase() === 'B' ? Buffer.from(content, 'base64') : decodeQ(content);
    pending = { charset: charset.toLowerCase(), bytes: Buffer.concat([pending?.bytes ?? Buffer.alloc(0), bytes]) };
    place = word.index + whole.length;
  }
  flush();
  return text + joined.slice(place);
}

function decodeQ(content: string): Buffer {
  const text = content
    .replace(/_/g, ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
