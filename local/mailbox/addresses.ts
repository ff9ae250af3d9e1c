/** The bare addresses of an address header (`Name <a@b.example>, c@d.example`). */
export function addressesIn(value: string): readonly string[] {
  const withoutQuotes = value.replace(/"(?:[^"\\]|\\.)*"/g, '');
  return withoutQuotes
    .split(',')
    .map((part) => (/<([^<>]*)>/.exec(part)?.[1] ?? part).trim())
    .filter((address) => address !== '');
}
