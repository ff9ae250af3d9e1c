/** Bytes as text. An unknown charset is read as UTF-8: a mailbox page shows what it can. */
export function decodeText(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
