import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { renderDigestMail } from '../../lambdas/pages/mail/digest-mail';
import { mailOfReader, readersPlaces } from '../../lambdas/pages/mail/readers-texts';
import { concernPage } from '../../lambdas/pages/site/concern-page';
import { digestOf, report, sampleConfig, sampleReader, sampleWatch, story } from './sample';

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style><svg onload=alert(1)>',
  '<!--[if mso]><a href="javascript:alert(1)">x</a><![endif]-->',
  '&lt;b&gt;&#x3c;script&#x3e;',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '\r\nBcc: someone@example.org\r\n\r\n<html>',
  '\u202Etxt.exe\u2066',
  `${readersPlaces.unsubscribe} ${'$&'.repeat(3)}`,
  'https://user:password@independent.example/',
];

const hostile = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.tuple(fc.constantFrom(...attacks), fc.string(), fc.constantFrom(...attacks)).map((parts) => parts.join('')),
);

interface Seen {
  readonly tags: Set<string>;
  readonly attributes: Set<string>;
  readonly links: Set<string>;
}

/** What a browser would find in a document, beside its text. */
function look(html: string): Seen {
  const seen: Seen = { tags: new Set(), attributes: new Set(), links: new Set() };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      seen.tags.add(name);
      for (const [key, value] of Object.entries(attributes)) {
        seen.attributes.add(key);
        if (key === 'href' || key === 'action' || key === 'src') seen.links.add(value);
      }
    },
  });
  parser.end(html);
  return seen;
}

const digestWith = (title: string, link: string, publisher: string, form: string) => {
  const told = story([
    report({ title, link, publisher, words: [[form, form]] }),
    report({ title: form, link: title, publisher }),
  ]);
  return digestOf([{ concern: 'ngo-tax-pressure', stories: [told] }]);
};
const mailWith = (...texts: [string, string, string, string]) => {
  const digest = digestWith(...texts);
  const rendered = renderDigestMail({ digest, watch: sampleWatch, config: sampleConfig });
  return mailOfReader(rendered, digest.segment, sampleReader, 'https://watch.example/u');
};

const context = {
  language: 'en',
  watch: sampleWatch,
  ...sampleConfig,
  operatorContact: 'operator@watch.example',
} as const;
const pageWith = (...texts: [string, string, string, string]) => {
  const [concern] = sampleWatch.concerns;
  if (!concern) throw new Error('The sample watch has no concern.');
  return concernPage({ context, concern, stories: digestWith(...texts).sections.flatMap(({ stories }) => stories) });
};

const calm: [string, string, string, string] = ['A calm title', 'https://independent.example/1', 'Sample', 'calm'];
const texts = fc.tuple(hostile, hostile, hostile, hostile);

describe('text of a feed, whatever it holds', () => {
  test.each([
    ['mail', (...given: typeof calm) => mailWith(...given).html],
    ['page', pageWith],
  ])('stays text in the %s: no tag, attribute or link that a calm one would not have', (_, render) => {
    const usual = look(render(...calm));
    fc.assert(
      fc.property(texts, (given) => {
        const { tags, attributes, links } = look(render(...given));
        for (const tag of tags) expect(usual.tags.has(tag) || tag === 'mark' || tag === 'span').toBe(true);
        for (const name of attributes) expect(usual.attributes.has(name)).toBe(true);
        for (const link of links)
          expect(link).toMatch(/^(https?:\/\/[^@]*$|\/|#content$|mailto:operator@watch\.example$)/);
      }),
      { numRuns: 150, seed: 20210211 },
    );
  });

  test('never reaches subject or preheader', () => {
    const { subject, preheader } = mailWith(...calm);
    fc.assert(
      fc.property(texts, (given) => {
        const mail = mailWith(...given);
        expect(mail.subject).toBe(subject);
        expect(mail.preheader).toBe(preheader);
      }),
      { numRuns: 50, seed: 20210211 },
    );
  });

  test('never holds a placeholder, a control character or a change of direction', () => {
    const place = mailWith(...calm).text.split('https://watch.example/u').length;
    fc.assert(
      fc.property(texts, (given) => {
        const { text } = mailWith(...given);
        expect(text).not.toMatch(/[\uE000-\uF8FF\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\n]/u);
        expect(text.split('https://watch.example/u')).toHaveLength(place);
      }),
      { numRuns: 50, seed: 20210211 },
    );
  });
});
