import { publisherLink } from '../../../lambdas/domain/feeds/publisher-link';

const coded = (bytes: string) =>
  `https://news.google.com/rss/articles/${Buffer.from(bytes, 'latin1').toString('base64url')}?oc=5`;

test.each([
  [
    'a code of Google News that holds the address',
    coded('\x08\x13"\x2bhttps://sample.example/2021/02/a-b?id=7\xd2\x01\x00'),
    'https://sample.example/2021/02/a-b?id=7',
  ],
  [
    'a Google alert',
    'https://www.google.com/url?rct=j&sa=t&url=https://sample.example/a%3Fid%3D1&ct=ga',
    'https://sample.example/a?id=1',
  ],
  [
    'a Bing news search',
    'http://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fsample.example%2fa&c=1',
    'https://sample.example/a',
  ],
])('%s leads to the publisher', (_, link, expected) => {
  expect(publisherLink(link)).toBe(expected);
});

test.each([
  ['a code that hides the address', coded('\x08\x13"\x10AU_yqLNotAnAddressAtAllButARiddle')],
  ['a publisher with a parameter of that name', 'https://sample.example/url?url=https://other.example/'],
  ['a redirector without a web address', 'https://www.google.com/url?url=javascript:alert(1)'],
  ['a relative link', '/a'],
])('%s stays as it is', (_, link) => {
  expect(publisherLink(link)).toBe(link);
});
