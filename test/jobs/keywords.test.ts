import { previewKeywords } from '../../lambdas/jobs/preview-keywords';
import { preheaderOf } from '../../local/mailbox/preheader';
import { aDay, aMatch, aReport, aStory } from '../builders';
import { type DigestParts, openDigests } from './digest-parts';

let parts: DigestParts;
beforeAll(async () => {
  parts = await openDigests();
  parts.setClock('2021-02-01T09:00:00.000Z');
});
afterAll(() => parts.close());

const told = [
  aMatch('court', { title: 'A court case', summary: 'A blogger before the judges.' }),
  aMatch('sport', { title: 'A football court', summary: 'Sport.' }),
  aMatch('суд', { title: 'Суд', summary: 'Блогеров судят.', language: 'ru' }),
];
const loadMatches = async (date: string) => (date === '2021-02-03' ? told : []);

async function closeWeek(): Promise<void> {
  const reports = told.map(({ id, title, language }) => aReport(id, { title, language }));
  const stories = reports.map((report) => aStory(report.matchId, { reports: [report] }));
  for (let day = 1; day <= 7; day += 1) {
    await parts.storeDay(aDay(`2021-02-0${day}`, { stories: day === 3 ? stories : [], answered: ['sample-news'] }));
  }
}

/** What planner and sender said they did: what reaches the log. */
const reports: unknown[] = [];

/** What the readers of each segment are mailed, by address. */
async function mailed(): Promise<Record<string, string>> {
  parts.setClock('2021-02-08T07:15:00.000Z');
  for (const batch of await parts.plan()) reports.push(await parts.send(batch, { ...parts.sendDeps, loadMatches }));
  reports.push(parts.planReport());
  return Object.fromEntries(parts.mailbox.mails().map(({ to, text }) => [to, text]));
}

test('own words narrow the mail to the reports that fulfil them, in headline or summary, and the mail says so; words that cannot be read narrow nothing', async () => {
  await closeWeek();
  const storyLanguages = ['en', 'ru'] as const;
  await parts.join('all@reader.example', { storyLanguages });
  await parts.join('word@reader.example', { storyLanguages, keywords: 'court -football' });
  await parts.join('summary@reader.example', { storyLanguages, keywords: 'блогер' });
  await parts.join('unread@reader.example', { storyLanguages, keywords: 'court AND' });
  await parts.join('none@reader.example', { storyLanguages, keywords: 'parliament' });
  const mails = await mailed();
  const shown = Object.entries(mails).map(([to, text]) => [
    to.split('@')[0],
    {
      titles: ['A court case', 'A football court', 'Суд'].filter((title) => text.includes(title)),
      said: text.includes('Narrowed by your own words'),
    },
  ]);
  expect(Object.fromEntries(shown)).toEqual({
    all: { titles: ['A court case', 'A football court', 'Суд'], said: false },
    none: { titles: [], said: true },
    summary: { titles: ['Суд'], said: true },
    unread: { titles: ['A court case', 'A football court', 'Суд'], said: false },
    word: { titles: ['A court case'], said: true },
  });
});

test('own words stand in a mail that was opened, and nowhere else: no header, no address of a page, no tag, no log', () => {
  const words = /football|блогер|parliament/i;
  const narrowed = parts.mailbox.mails().filter(({ text }) => text.includes('Narrowed by your own words'));
  expect(narrowed).toHaveLength(3);
  for (const { headers, subject, tags, html, text } of narrowed) {
    expect(text).toMatch(words);
    expect(JSON.stringify([...headers, subject, tags])).not.toMatch(words);
    expect(preheaderOf(html)).not.toMatch(words);
    const links = [...`${html} ${text}`.matchAll(/https?:[^\s"<]+/g)].map(([link]) => decodeURIComponent(link));
    expect(links.filter((link) => words.test(link))).toEqual([]);
  }
  expect(JSON.stringify(reports)).not.toMatch(/football|блогер|parliament|@/i);
});

describe('trying own words', () => {
  const deps = { lastClosed: async () => '2021-02-07', loadMatches };
  const chosen = { concerns: ['elections'], storyLanguages: ['en', 'ru'] };

  test('counts what they would have let through of the chosen concerns and languages, newest first', async () => {
    const tried = await previewKeywords(deps, { ...chosen, keywords: 'court' });
    expect(tried).toMatchObject({ hits: 2, of: 3, newest: [{ id: 'sport' }, { id: 'court' }] });
    expect(await previewKeywords(deps, { ...chosen, storyLanguages: ['ru'], keywords: 'court' })).toMatchObject({
      hits: 0,
      of: 1,
    });
    expect(await previewKeywords(deps, { ...chosen, concerns: ['none'], keywords: 'court' })).toMatchObject({ of: 0 });
  });

  test('leaves out what is hidden or never was news', async () => {
    const standing = async (date: string) =>
      (await loadMatches(date)).map((one) => ({ ...one, standing: 'hidden' as const }));
    expect(await previewKeywords({ ...deps, loadMatches: standing }, { ...chosen, keywords: 'court' })).toMatchObject({
      of: 0,
    });
  });

  test('says that words cannot be read', async () => {
    expect(await previewKeywords(deps, { ...chosen, keywords: '"court' })).toBe('unreadable');
  });
});
