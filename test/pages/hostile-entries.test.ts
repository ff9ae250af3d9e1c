import { Parser } from 'htmlparser2';
import { toMime } from '../../lambdas/adapters/mime';
import { composeDigest } from '../../lambdas/domain/digests/compose-digest';
import type { RawEntry } from '../../lambdas/domain/feeds/entry';
import type { Feed } from '../../lambdas/domain/feeds/feed';
import { toEntry } from '../../lambdas/domain/feeds/to-entry';
import type { Evidence, Match } from '../../lambdas/domain/matching/match';
import { toMatch } from '../../lambdas/domain/matching/to-match';
import { composeDay } from '../../lambdas/domain/stories/compose-day';
import type { Hiding } from '../../lambdas/domain/stories/hiding';
import { renderDigestMail } from '../../lambdas/pages/mail/digest-mail';
import { fillLinks } from '../../lambdas/pages/mail/rendered-mail';
import { readMime } from '../../local/mailbox/read-mime';
import { sampleConfig, sampleWatch } from './sample';

const fields = ['title', 'link', 'author', 'category', 'summary', 'feed name'] as const;
type Field = (typeof fields)[number];
/** Enough stories to fill the sections of a mail, so that every string is shown. */
const perMail = 24;

const openings = [
  '"><',
  "'><",
  '<',
  '&lt;',
  '&#60;',
  '%3C',
  ']]><',
  '--><',
  '</a><',
  '</td></tr></table><',
  '\u0000<',
  '\uFF1C',
];
const bodies = [
  'script>alert(1)</script>',
  'img src=x onerror=alert(1)>',
  'svg/onload=alert(1)>',
  'iframe src=javascript:alert(1)>',
  'a href=javascript:alert(1)>x</a>',
  'form action=//evil.example><input>',
  'style>*{background:url(//evil.example)}</style>',
  'meta http-equiv=refresh content=0;url=//evil.example>',
  'base href=//evil.example/>',
  'b onmouseover=alert(1)>',
];
const lines = [
  '\r\nBcc: v@evil.example',
  '\nSubject: x',
  '\r\n\r\n<html>',
  '\u2028X: y',
  '=?utf-8?q?=0d=0aBcc:v=40e.example?=',
  '\r\n.\r\n',
];
const links = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'https://u:p@evil.example/',
  'https://evil.example/"onclick="alert(1)',
  "https://evil.example/'><script>alert(1)</script>",
  '//evil.example\\@good.example',
  'mailto:v@evil.example',
];
const marks = ['', '\u202E', '\uE000unsubscribe\uE001', '$&', '\uD800', '{{constructor}}', '\u200B'];

/** A thousand different strings: what attackers put together, put together in every way. */
const hostile = Array.from({ length: 1000 }, (_, at) => {
  const pick = (list: readonly string[], step: number) => list[Math.floor(at / step) % list.length] ?? '';
  const parts = [pick(openings, 1) + pick(bodies, 7), pick(lines, 3), pick(links, 5), pick(marks, 11)];
  return [...parts.slice(at % 4), ...parts.slice(0, at % 4), String(at)].join(at % 2 === 0 ? ' ' : '');
});

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
    summary: field === 'summary' ? text : own,
    authors: field === 'author' ? [text] : [],
    categories: field === 'category' ? [text] : [],
  };
  const entry = toEntry(raw, feed, 'https://news.example/feed');
  if (entry === undefined) throw new Error('An entry with a title or link is kept.');
  const concern = sampleWatch.concerns[at % sampleWatch.concerns.length]?.id ?? '';
  const evidence = [
    evidenceOf(entry.title, 'title'),
    evidenceOf(entry.summary, 'summary'),
    evidenceOf(entry.categories.join(', '), 'categories'),
  ];
  const result = { relevant: true, language: 'ru', concerns: [{ id: concern, rule: 'rule', evidence }] } as const;
  const foundAt = new Date('2021-02-03T10:00:00Z');
  return toMatch(entry, result, { standing: 'new', foundAt, watchVersion: 'v' });
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
  const mail = fillLinks(renderDigestMail({ digest, watch: sampleWatch, config: sampleConfig }), { unsubscribe });
  const raw = await toMime(
    { ...mail, to: 'reader@reader.example', language: 'en', unsubscribe, id: 'attempt', tags: {} },
    { from: 'Watch <digest@watch.example>', listId: 'digest.watch.example', date: new Date('2021-02-08') },
  );
  return { mail, raw: readMime(Buffer.from(raw)), shown: digest.storyCount };
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
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '' && !/\s/.test(link);
}

const extra = (found: ReadonlySet<string>, usual: ReadonlySet<string>) => [...found].filter((one) => !usual.has(one));

describe.each(fields)('a thousand hostile strings as %s', (field) => {
  test('leave no active content, no extra header and no link but http(s)', async () => {
    const calm = await mailOf(
      Array.from({ length: perMail }, (_, at) => `Calm <b>words</b> ${at} ${at * 17}`),
      'title',
    );
    const usual = look(calm.mail.html);
    // Between the reasons of a story that speaks to two concerns.
    usual.tags.add('br');
    for (let start = 0; start < hostile.length; start += perMail) {
      const { mail, raw, shown } = await mailOf(hostile.slice(start, start + perMail), field);
      const seen = look(mail.html);
      expect(shown).toBeGreaterThan(0);
      expect(mail.text).toContain('CORRECTIONS');
      expect(extra(seen.tags, usual.tags)).toEqual([]);
      expect(extra(seen.attributes, usual.attributes)).toEqual([]);
      expect(extra(seen.styles, usual.styles)).toEqual([]);
      expect([...seen.links].filter((link) => !isPlain(link))).toEqual([]);
      expect(mail.text).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069\uE000-\uF8FF]/u);
      expect(mail.text.match(/^ *(?:javascript|data|vbscript|file|mailto):\S*$/gim)).toBeNull();
      expect(raw.fields.map(({ name }) => name)).toEqual(calm.raw.fields.map(({ name }) => name));
      expect(raw.fields.find(({ name }) => name === 'Subject')?.value).not.toMatch(/evil|alert|Bcc/i);
      expect(raw.parts.map(({ fields: inner }) => inner.length)).toEqual(
        calm.raw.parts.map(({ fields: inner }) => inner.length),
      );
    }
  }, 30_000);
});
