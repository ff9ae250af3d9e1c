import { parseSelector, selectorForm } from '../../../lambdas/domain/feeds/page-selector';
import { elementsIn, readPage, textOf } from '../../../lambdas/domain/feeds/page-tree';

const html = `<main id="top"><div class="card  wide"><h5 class="card-title"><a href="/a_en" rel=next>First</a></h5></div>
<div class="cards"><a href="https://other.example/b">Second<script>no text</script></a></div></main>`;
const page = readPage(html);
const found = (selector: string) =>
  page === undefined ? [] : elementsIn(page).filter(parseSelector(selector)).map(textOf);

test.each([
  ['a', ['First', 'Second']],
  ['.card', ['First']],
  ['div.card.wide a', ['First']],
  ['#top > div > a', ['Second']],
  ['main > a', []],
  ['main a', ['First', 'Second']],
  ['a[rel]', ['First']],
  ['a[href^="https:"]', ['Second']],
  ['a[href$="_en"], .cards > a', ['First', 'Second']],
  ['[href*=other]', ['Second']],
  ['* > h5', ['First']],
])('%s finds what CSS would', (selector, expected) => {
  expect(found(selector)).toEqual(expected);
});

test.each(['', ' ', 'a:hover', 'a ~ b', '> a', 'a >', 'a,b', '[a=', '..a'])('%j is refused', (selector) => {
  expect(selectorForm.test(selector)).toBe(false);
  expect(() => parseSelector(selector)).toThrow('no selector');
});
