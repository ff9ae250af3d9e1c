import { Parser } from 'htmlparser2';
import { toMime } from '../../lambdas/adapters/mime';
import { composeDigest } from '../../lambdas/domain/digests/compose-digest';
import { completeEntry } from '../../lambdas/domain/feeds/complete-entry';
import type { RawEntry } from '../../lambdas/domain/feeds/entry';
import type { Feed } from '../../lambdas/domain/feeds/feed';
import { toEntry } from '../../lambdas/domain/feeds/to-entry';
import type { Evidence, Match } from '../../lambdas/domain/matching/match';
import { toMatch } from '../../lambdas/domain/matching/to-match';
import { composeDay } from '../../lambdas/domain/stories/compose-day';
import type { Hiding } from '../../lambdas/domain/stories/hiding';
import { renderDigestMail } from '../../lambdas/pages/mail/digest-mail';
import { mailOfReader } from '../../lambdas/pages/mail/readers-texts';
import { readMime } from '../../local/mailbox/read-mime';
import { hostileAddresses, hostileStrings } from './hostile-strings';
import { sampleConfig, sampleReader, sampleWatch } from './sample';

const fields = ['title', 'link', 'author', 'category', 'summary', 'feed name'] as const;
type Field = (typeof fields)[number];
/** Enough stories to fill the sections of a mail, so that every string is shown. */
const perMail = 24;

const evidenceOf = (form: string, field: Evidence['field']): Evidence => ({
  concept: 'c',
  gloss: form,
  form,
  field,
  start: 0,
  end: form.length,
  language: 'ru',
});

/** An entry as a poll reads it from a document that holds the string in one of its fields. */
function matchOf(text: string, field: Field, feed: Feed, at: number): Match {
  const own = `Entry ${at} ${at * 31} on something`;
  const raw: RawEntry = {
    id: `id-${at}`,
    title: field === 'title' ? text : own,
    link: field === 'link' ? text : `https://news.example/${at}`,
    readTexts: () => ({
      summary: field === 'summary' ? text : own,
      authors: field === 'author' ? [text] : [],
      categories: field === 'category' ? [text] : [],
    }),
  };
  const listed = toEntry(raw, feed, 'https://news.example/feed');
  if (listed === undefined) throw new Error('An entry with a title or link is kept.');
  const entry = completeEntry(listed);
  const concern = sampleWatch.concerns[at % sampleWatch.concerns.length]?.id ?? '';
  const evidence = [
    evidenceOf(entry.title, 'title'),
    evidenceOf(entry.summary, 'summary'),
    evidenceOf(entry.categories.join(', '), 'categories'),
  ];
  const result = { relevant: true, language: 'ru', concerns: [{ id: concern, rule: 'rule', evidence }] } as const;
  const foundAt = new Date('2021-02-03T10:00:00Z');
  return toMatch(entry, feed, result, { standing: 'new', foundAt, watchVersion: 'v' });
}

async function mailOf(texts: readonly string[], field: Field) {
  const names = texts.map((text, at): Feed => {
    const publisher = field === 'feed name' ? text : `Sample ${at}`;
    return {
      id: `f${at}`,
      publisher,
      kind: 'NGO',
      scope: 'subject',
      languages: ['ru'],
      url: '',
      read: 'feed',
      hosts: [],
    };
  });
  const matches = names.map((feed, at) => matchOf(texts[at] ?? '', field, feed, at));
  const day = composeDay({ date: '2021-02-03', matches, earlier: [], answered: [], feeds: names, closedAt: '' });
  const segment = {
    period: { from: '2021-02-01', until: '2021-02-08' },
    concerns: sampleWatch.concerns.map(({ id }) => id),
    storyLanguages: ['ru'],
    mailLanguage: 'en',
  } as const;
  // The same reports once more, as what an earlier digest told and was hidden since.
  const hidings = day.stories.flatMap(({ id, reports }) =>
    reports.map((report): Hiding => {
      const told = { date: '2021-01-28', storyId: id, report };
      return { matchId: report.matchId, reason: 'retracted', hiddenAt: '2021-02-04T10:00:00Z', was: 'new', told };
    }),
  );
  const digest = composeDigest(sampleWatch, segment, [day], { hidings });
  const unsubscribe = 'https://watch.example/u';
  const rendered = renderDigestMail({ digest, watch: sampleWatch, config: sampleConfig });
  const mail = mailOfReader(rendered, segment, sampleReader, unsubscribe);
  const raw = await toMime(
    { ...mail, to: 'reader@reader.example', language: 'en', unsubscribe, id: 'attempt', tags: {} },
    {
      from: 'Watch <digest@watch.example>',
      replyTo: 'digest@watch.example',
      listId: 'digest.watch.example',
      date: new Date('2021-02-08'),
    },
  );
  return { mail, bytes: Buffer.from(raw), raw: readMime(Buffer.from(raw)), shown: digest.storyCount };
}

/** Everything in a document that could act: elements, attributes, links, and inline styles. */
function look(html: string) {
  const seen = {
    tags: new Set<string>(),
    attributes: new Set<string>(),
    links: new Set<string>(),
    styles: new Set<string>(),
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      seen.tags.add(name);
      for (const [key, value] of Object.entries(attributes)) {
        seen.attributes.add(key);
        if (key === 'style') seen.styles.add(value);
        if (['href', 'src', 'action', 'background'].includes(key)) seen.links.add(value);
      }
    },
  });
  parser.end(html);
  return seen;
}

/** Leads to a web address, without a name and password in it. */
function isPlain(link: string): boolean {
  const { protocol, username, password } = new URL(link);
  // A host that only looks like another is written as what it is (`xn--`).
  const ascii = /^[!-~]*$/.test(link);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '' && ascii;
}

const extra = (found: ReadonlySet<string>, usual: ReadonlySet<string>) => [...found].filter((one) => !usual.has(one));

/** What may stand in a text: no control but line ends, nothing that is not seen save the joiners that scripts need, no half character. */
const unseen = /[^\P{Cc}\n]|[\p{Co}\p{Noncharacter_Code_Point}]|(?![\u200C\u200D])\p{Cf}/u;

/** The words of a document, without its style sheet. */
function wordsOf(html: string): string {
  const words: string[] = [];
  new Parser({ ontext: (text) => void words.push(text) }).end(html.replace(/<style>.*?<\/style>/s, ''));
  return words.join('');
}

const stringsFor = (field: Field) => (field === 'link' ? hostileAddresses : hostileStrings);

describe.each(fields)('a thousand hostile strings as %s', (field) => {
  const hostile = stringsFor(field);

  test('are a thousand', () => {
    expect(new Set(hostile).size).toBe(1000);
  });

  test('leave no active content, no extra header and no link but http(s), and nothing unseen', async () => {
    const calm = await mailOf(
      Array.from({ length: perMail }, (_, at) => `Calm <b>words</b> ${at} ${at * 17}`),
      'title',
    );
    const usual = look(calm.mail.html);
    // Between the reasons of a story that speaks to two concerns.
    usual.tags.add('br');
    for (let start = 0; start < hostile.length; start += perMail) {
      const { mail, bytes, raw, shown } = await mailOf(hostile.slice(start, start + perMail), field);
      const seen = look(mail.html);
      expect(shown).toBeGreaterThan(0);
      expect(mail.text).toContain('CORRECTIONS');
      expect(extra(seen.tags, usual.tags)).toEqual([]);
      expect(extra(seen.attributes, usual.attributes)).toEqual([]);
      expect(extra(seen.styles, usual.styles)).toEqual([]);
      expect([...seen.links].filter((link) => !isPlain(link))).toEqual([]);
      for (const part of [mail.text, wordsOf(mail.html)]) {
        expect(part).not.toMatch(unseen);
        expect(Buffer.from(part).toString()).toBe(part);
        expect(part).not.toMatch(/\p{M}{4}/u);
      }
      expect(Buffer.byteLength(mail.html)).toBeLessThan(90_000);
      const linked = [...mail.text.matchAll(/^ *([a-z][a-z0-9+.-]*:\S+)$/gim)].map(([, link = '']) => link);
      expect(linked.filter((link) => !isPlain(link))).toEqual([]);
      expect(mail.subject).toMatch(/^\d+ stor(y|ies), \d+ clauses?: week to 7 February 2021$/);
      expect(mail.preheader).toMatch(/^\d+ stor(y|ies) from \d+ sources?\. \d+ of \d+ sources? answered\.$/);
      expect(raw.fields.map(({ name }) => name)).toEqual(calm.raw.fields.map(({ name }) => name));
      expect(bytes.subarray(0, bytes.indexOf('\r\n\r\n')).toString('latin1')).toMatch(
        /^(?:[ -~\t]{1,998}(?:\r\n|$))+$/,
      );
      expect(raw.parts.map(({ fields: inner }) => inner.length)).toEqual(
        calm.raw.parts.map(({ fields: inner }) => inner.length),
      );
      expect(raw.parts.map(({ body }) => body.toString())).toEqual(
        [mail.text, mail.html].map((part) => part.replaceAll('\n', '\r\n')),
      );
    }
  });
});
