import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenDigests, mailOfWeek } from './digest-weeks';

const folder = join(__dirname, '../fixtures/digests');
/** `UPDATE_GOLDEN=1 npx jest test/pages/golden` writes them anew; read them before you commit them. */
const update = process.env.UPDATE_GOLDEN === '1';

describe('digests of the replay, read by us as a reader would', () => {
  test.each(goldenDigests)('$name still says what it said', ({ name, period, language }) => {
    const { subject, preheader, text } = mailOfWeek(period, language);
    // Below the signature stand the reader's links and the operator: the same under every mail.
    const [told = ''] = text.split('\n-- \n');
    const said = `${subject}\n${preheader}\n\n${told.trimEnd()}\n`;
    const file = join(folder, `${name}.txt`);
    if (update) mkdirSync(folder, { recursive: true });
    if (update) writeFileSync(file, said);
    expect(existsSync(file)).toBe(true);
    expect(said).toBe(readFileSync(file, 'utf8'));
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
