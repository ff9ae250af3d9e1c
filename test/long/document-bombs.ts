const head =
  '<rss version="2.0"><channel><title>T</title><item><title>a</title><link>https://s.example/1</link><description>';
const tail = '</description></item></channel></rss>';
const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const inText = (text: string): string => head + text + tail;
const laughs = many(9, (at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);

/** Bytes of every value, in an order that looks like none (a linear congruential generator, Numerical Recipes). */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

/** Documents made to cost their reader time or memory, each at the size that hurts readers without ceilings. */
export const documentBombs: Readonly<Record<string, () => string | Uint8Array>> = {
  'a billion laughs': () => `<!DOCTYPE rss [<!ENTITY l0 "lol">${laughs}]>${inText('&l9;')}`,
  'one long entity many times': () =>
    `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(50_000)}">]>${inText('&a;'.repeat(50_000))}`,
  'a million numeric references': () => inText('&#1090;'.repeat(1_000_000)),
  'elements nested 500,000 deep': () => `<rss version="2.0"><channel><item>${'<a>'.repeat(500_000)}`,
  'HTML nested 500,000 deep': () => inText(`<![CDATA[${'<div>'.repeat(500_000)}]]>`),
  'a tag of 200,000 attributes': () => `<rss version="2.0"><channel><item ${many(200_000, (at) => `a${at}="1" `)}>`,
  '100,000 entries': () =>
    `<rss version="2.0"><channel>${many(100_000, (at) => `<item><title>a${at}</title></item>`)}</channel></rss>`,
  'a text of 15 MB': () => inText('word '.repeat(3_000_000)),
  'a CDATA section never closed': () => `${head}<![CDATA[${'x'.repeat(10_000_000)}`,
  'a comment never closed': () => `${head}<!--${'x'.repeat(10_000_000)}`,
  'two million <': () => inText('<'.repeat(2_000_000)),
  'two million &': () => inText('&'.repeat(2_000_000)),
  'an entity that names a file': () => `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>${inText('&x;')}`,
  '50,000 namespaces': () =>
    `<rss version="2.0" ${many(50_000, (at) => `xmlns:n${at}="http://n.example/${at}" `)}><channel></channel></rss>`,
  '500,000 entries never closed': () => `<rss version="2.0"><channel>${'<item><title>a'.repeat(500_000)}`,
  'absurd dates': () =>
    `<rss version="2.0"><channel>${many(9_000, () => `<item><title>a</title><pubDate>${'9'.repeat(900)} Feb 99999</pubDate></item>`)}</channel></rss>`,
  'nine million NULs': () => inText('\0'.repeat(9_000_000)),
  'ten megabytes of bytes in no charset': () => Buffer.concat([Buffer.from(head.padEnd(5000)), noise(10_000_000)]),
  'a mark of UTF-16 before UTF-8': () =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(inText('x'.repeat(5_000_000)))]),
  'two million tags half open': () => inText('</a '.repeat(2_000_000)),
  'a million end tags of nothing': () => `<rss><channel>${'<a>'.repeat(250)}${'</zz>'.repeat(1_000_000)}`,
  'half a million links': () =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title>${'<link href="x"/>'.repeat(500_000)}</entry></feed>`,
  'JSON nested without end': () => `{"items":${'['.repeat(5_000_000)}`,
};
