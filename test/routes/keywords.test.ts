import { addressId } from '../../lambdas/domain/subscriptions/address-id';
import { signLink } from '../../lambdas/domain/subscriptions/link-token';
import { languages } from '../../lambdas/domain/watch/language';
import { keywordMessagesIn } from '../../lambdas/pages/messages/keyword-messages';
import { aMatch } from '../builders';
import { type SiteOnTrial, signUp, siteOnTrial } from './site-on-trial';

jest.setTimeout(60_000);

let site: SiteOnTrial;
beforeAll(async () => {
  const found = [aMatch('court', { title: 'A court <case>' }), aMatch('party', { title: 'A party' })];
  site = await siteOnTrial({ loadMatches: async (date) => (date === '2021-02-05' ? found : []) });
});
afterAll(() => site.close());

const form = (email: string, keywords: string, more: Readonly<Record<string, string>> = {}) =>
  `${signUp(email)}&${new URLSearchParams({ keywords, ...more })}`;
const idOf = (address: string) => addressId(address, site.keys);

test('new words are tried before they are saved: last month’s hits are shown, nobody is mailed, nothing is stored', async () => {
  const tried = await site.post('/en/subscribe', form('words@ngo.example', 'court'));
  expect(tried.statusCode).toBe(200);
  expect(tried.body).toContain('Of 2 reports of the last 30 days on your concerns, your words let 1 through.');
  expect(tried.body).toContain('A court &lt;case&gt;');
  expect(tried.body).toContain('value="words@ngo.example"');
  expect(tried.body).toContain('name="seenKeywords" value="court"');
  expect(site.mails).toEqual([]);
  expect(await site.load(idOf('words@ngo.example'))).toBeUndefined();
  await site.post('/en/subscribe', form('words@ngo.example', 'court', { seenKeywords: 'court' }));
  expect(site.mails).toHaveLength(1);
  expect(await site.load(idOf('words@ngo.example'))).toMatchObject({ keywords: 'court' });
});

test('the confirmation mail never repeats them: whoever signs up another must not write to them', async () => {
  await site.post('/en/subscribe', form('victim@ngo.example', 'buyhere', { seenKeywords: 'buyhere' }));
  expect(JSON.stringify(site.mails)).toContain('victim@ngo.example');
  expect(JSON.stringify(site.letters)).not.toContain('buyhere');
});

test.each(languages)('words that cannot be read are said so in %s, with the place', async (language) => {
  const answer = await site.post(`/${language}/subscribe`, form('fault@ngo.example', 'court NEAR fine'));
  const { faults, at, unreadable } = keywordMessagesIn(language);
  expect(answer.statusCode).toBe(400);
  expect(answer.body).toContain(unreadable);
  expect(answer.body).toContain(`${faults['near-form']} (${at(7)})`);
});

test('words that cannot be read, or were never tried, hide no other fault of the form; the look at them waits for none', async () => {
  const unfinished = (keywords: string, more = {}) =>
    `mailLanguage=en&email=nobody&${new URLSearchParams({ keywords, ...more })}`;
  for (const [keywords, faults] of [
    ['court', ['email', 'concerns', 'storyLanguages']],
    ['court OR (', ['email', 'concerns', 'storyLanguages', 'keywords']],
  ] as const) {
    const answer = await site.post('/en/subscribe', unfinished(keywords));
    const told = [...(answer.body ?? '').matchAll(/<li><a href="#(\w+)"/g)].map(([, field]) => field);
    expect([answer.statusCode, told]).toEqual([400, faults]);
  }
  expect(await site.post('/en/subscribe', unfinished('court', { look: '1' }))).toMatchObject({ statusCode: 200 });
});

test('in the preferences changed words are tried first, stored ones are left alone', async () => {
  await site.post('/en/subscribe', form('holder@ngo.example', 'court', { seenKeywords: 'court' }));
  await site.post(`/en/confirm/${site.mails.at(-1)?.token ?? ''}`, '');
  const id = idOf('holder@ngo.example');
  const path = `/en/preferences/${signLink({ purpose: 'unsubscribe', subscription: id, nonce: 'a' }, site.keys)}`;
  expect((await site.ask(path)).body).toContain('name="seenKeywords" value="court"');
  const choices = (keywords: string, seen: string) =>
    `concern=elections&storyLanguage=en&mailLanguage=en&${new URLSearchParams({ keywords, seenKeywords: seen })}`;
  expect((await site.post(path, choices('party', 'court'))).body).toContain('your words let 1 through');
  expect(await site.load(id)).toMatchObject({ keywords: 'court' });
  await site.post(path, choices('party', 'party'));
  expect(await site.load(id)).toMatchObject({ keywords: 'party' });
  const none = await site.post(path, 'storyLanguage=en&mailLanguage=en&keywords=court&seenKeywords=party');
  expect([none.statusCode, none.body?.includes('href="#concerns"')]).toEqual([400, true]);
  await site.post(path, choices('', 'party'));
  expect(await site.load(id)).toMatchObject({ keywords: '' });
});
