import { readOpml, writeOpml } from '../../../lambdas/domain/feeds/opml';

test('a list comes back as it was written, whatever its titles hold', () => {
  const outlines = [
    { title: 'A & "B" <c>', xmlUrl: 'https://sample.example/feed?a=1&b=2', htmlUrl: 'https://sample.example/' },
    { title: 'Жаңалық', xmlUrl: 'https://other.example/rss' },
  ];
  expect(readOpml(writeOpml('Sample', outlines))).toEqual({ outlines, refused: [] });
});

test('folders are walked through, attributes are read in any case, what is never fetched is told apart', () => {
  const opml = `<opml version="1.0"><body><outline text="Folder"><outline text="One" xmlurl="http://a.example/f"/></outline>
    <outline TEXT="Two" XMLURL="http://b.example/f"/><outline text="Note"/><outline xmlUrl="javascript:alert(1)"/>
    <outline xmlUrl="http://["/><outline xmlUrl="https://user:secret@c.example/f"/></body></opml>`;
  expect(readOpml(opml)).toEqual({
    outlines: [
      { title: 'One', xmlUrl: 'http://a.example/f' },
      { title: 'Two', xmlUrl: 'http://b.example/f' },
    ],
    refused: ['javascript:alert(1)', 'http://[', 'https://user:secret@c.example/f'],
  });
});

test('what is no OPML is said to be none', () => {
  expect(readOpml('<rss><channel/></rss>')).toBeUndefined();
});
