import { Parser } from 'htmlparser2';
import { languages } from '../../lambdas/domain/watch/language';
import { renderConfirmationMail } from '../../lambdas/pages/mail/confirmation-mail';
import { goldenDigests, mailOfWeek } from '../goldens/digest-weeks';
import { sampleConfig, sampleWatch } from './sample';

/** What Outlook, Gmail, Apple Mail and Yahoo all show; where one ignores a property of these, nothing is lost but looks. */
const elements = new Set(
  'html head meta title style body div span p h1 h2 h3 ol ul li a br table tbody tr td'.split(' '),
);
const properties = new Set(
  (
    'margin padding background color font font-size font-weight line-height text-align text-decoration vertical-align width max-width ' +
    'height max-height display overflow border border-top border-bottom border-left border-collapse padding-left padding-top white-space'
  ).split(' '),
);
const displays = new Set(['none', 'inline-block']);
/** Gmail drops a style sheet longer than this. */
const longestSheet = 8192;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function read(html: string): { readonly elements: readonly Element[]; readonly sheets: readonly string[] } {
  const found: Element[] = [];
  const sheets: string[] = [];
  let inSheet = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      found.push({ name, attributes });
      inSheet = name === 'style';
    },
    ontext: (text) => {
      if (inSheet) sheets.push(text);
    },
    onclosetag: () => {
      inSheet = false;
    },
  });
  parser.end(html);
  return { elements: found, sheets };
}

const declarations = (style: string) =>
  style.split(';').map((one): readonly [string, string] => {
    const [property = '', ...value] = one.split(':');
    return [property.trim(), value.join(':').trim()];
  });

const confirmations = languages.map((language) => ({
  name: `confirmation.${language}`,
  html: renderConfirmationMail({
    language,
    watch: sampleWatch,
    config: sampleConfig,
    concerns: ['elections'],
    storyLanguages: ['en'],
    confirmLink: 'https://watch.example/c',
  }).html,
}));
const mails = [
  ...goldenDigests.map(({ name, period, language }) => ({ name, html: mailOfWeek(period, language).html })),
  ...confirmations,
];

describe.each(mails)('the mail $name', ({ html }) => {
  const mail = read(html);

  test('is made of elements that mail programs know, with layout tables that say they are layout', () => {
    expect(mail.elements.map(({ name }) => name).filter((name) => !elements.has(name))).toEqual([]);
    const tables = mail.elements.filter(({ name }) => name === 'table');
    expect(tables.filter(({ attributes }) => attributes.role !== 'presentation')).toEqual([]);
  });

  test('is styled inline with what they support, without flex, grid, position or float', () => {
    for (const { attributes } of mail.elements) {
      for (const [property, value] of declarations(attributes.style ?? 'margin:0')) {
        expect([property, properties.has(property)]).toEqual([property, true]);
        expect(value).not.toMatch(/url\(|expression|var\(|calc\(|\b(?:flex|grid)\b/);
        if (property === 'display') expect([value, displays.has(value)]).toEqual([value, true]);
      }
    }
  });

  test('has one short style sheet that asks for nothing outside and reads well without it', () => {
    const [sheet, ...others] = mail.sheets;
    expect(others).toEqual([]);
    expect(sheet?.length).toBeLessThan(longestSheet);
    expect(sheet).not.toMatch(/@import|url\(|@font-face|:has|::/);
    expect([...(sheet ?? '').matchAll(/@[\w-]+[^{]*/g)].map(([rule]) => rule)).toEqual([
      '@media (prefers-color-scheme:dark)',
    ]);
  });

  test('names its language, its title, its width and that it knows dark and light', () => {
    const [root] = mail.elements;
    expect(root?.attributes.lang).toMatch(/^(en|ru|kk)$/);
    const metas = mail.elements.filter(({ name }) => name === 'meta').map(({ attributes }) => attributes.name);
    expect(metas).toEqual(expect.arrayContaining(['viewport', 'color-scheme', 'supported-color-schemes']));
  });

  test('links to web pages alone, with words of its own for each', () => {
    const links = mail.elements.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.href ?? '');
    expect(links.filter((link) => !/^https?:\/\//.test(link))).toEqual([]);
  });
});
