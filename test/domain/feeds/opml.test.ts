import { readOpml, writeOpml } from '../../../lambdas/domain/feeds/opml';

test('a list comes back as it was written, whatever its titles hold', () => {
  const outlines = [
    { title: 'A & "B" <c>', xmlUrl: 'https://sample.example/feed?a=1&b=2', htmlUrl: 'https://sample.example/' },
    { title: 'Жаңалық', xmlUrl: 'https://other.example/rss' },
  ];
  expect(readOpml(writeOpml('Sample', outlines))).toEqual(outlines);
});

test('folders are walked through, attributes are read in any case, what is no feed is left out', () => {
  const opml = `<opml version="1.0"><body><outline text="Folder"><outline text="One" xmlurl="http://a.example/f"/></outline>
    <outline TEXT="Two" XMLURL="http://b.example/f"/><outline text="Note"/><outline xmlUrl="javascript:alert(1)"/></body></opml>`;
  expect(readOpml(opml)).toEqual([
    { title: 'One', xmlUrl: 'http://a.example/f' },
    { title: 'Two', xmlUrl: 'http://b.example/f' },
  ]);
});

test('what is no OPML is said to be none', () => {
  expect(readOpml('<rss><channel/></rss>')).toBeUndefined();
});
