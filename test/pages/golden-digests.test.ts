import { readFileSync } from 'node:fs';
import { goldenDigests, mailOfWeek, saidFile, saidIn } from '../goldens/digest-weeks';

describe('digests of the replay, read by us as a reader would', () => {
  // `npm run goldens` writes them anew.
  test.each(goldenDigests)('$name still says what it said', ({ name, period, language }) => {
    expect(saidIn(period, language)).toBe(readFileSync(saidFile(name), 'utf8'));
  });

  test.each(goldenDigests)('$name says the same as HTML and as text', ({ period, language }) => {
    const { html, text } = mailOfWeek(period, language);
    const printed = html
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'");
    const headlines = [...text.matchAll(/^\* (.+) \[(?:en|ru|kk)\]$/gm)].map(([, headline]) => headline ?? '');
    for (const headline of headlines) expect(printed).toContain(headline);
    const lines = [...text.matchAll(/^- (.+)$/gm)].flatMap(([, line = '']) => line.split(' · '));
    for (const line of lines) expect(printed).toContain(line);
    const links = [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link);
    for (const link of links) expect(html.replaceAll('&amp;', '&')).toContain(`href="${link}"`);
    expect(Buffer.byteLength(html)).toBeLessThan(90_000);
  });
});
