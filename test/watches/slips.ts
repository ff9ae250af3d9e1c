import type { Slip } from './broken-watch';

/** A slip, and how the check must name it: `at` is the text at the start of the line and column named. */
export interface NamedSlip extends Slip {
  readonly what: string;
  readonly at: string;
  /** `#` stands for any place in a list: slips made before it move it. */
  readonly field: string;
  readonly says: RegExp;
}

const feedTwice = `- id: vestrian-herald
  publisher: Second
  kind: NGO
  scope: region
  languages: [en]
  url: https://second.example/feed
  read: feed
  hosts: []
`;

/** One of each kind of fault; none hides another, so all can be made at once. */
export const slips: readonly NamedSlip[] = [
  slip(
    'a doubled key',
    'watch.yaml',
    'languages: [en',
    'languages: [en]\nlanguages: [en',
    'languages: [en, ru',
    '',
    /unique/i,
  ),
  slip(
    'an unknown field',
    'watch.yaml',
    'unreviewed:',
    'colour: blue\nunreviewed:',
    'colour',
    'colour',
    /unknown field/,
  ),
  slip(
    'a wrong type',
    'watch.yaml',
    '  en: Vestria\n',
    '  en: 7\n',
    '7',
    'subject.en',
    /must be text, is a number: put it in quotes/,
  ),
  slip(
    'a missing language',
    'clauses.yaml',
    '    kk: Айлақ\n',
    '',
    'theme:\n    en: Harbour',
    '[#].theme.kk',
    /missing/,
  ),
  slip(
    'a bad address',
    'watch.yaml',
    'https://parliament.example/RC',
    'parliament.example/RC',
    'parliament.example/RC',
    'joint.link',
    /address/,
  ),
  slip(
    'a day that does not exist',
    'watch.yaml',
    '2031-03-04',
    '2031-02-30',
    '2031-02-30',
    'motion.date',
    /does not exist/,
  ),
  slip(
    'a clause read from an unknown text',
    'clauses.yaml',
    'source: B11',
    'source: B99',
    'B99',
    '[#].source',
    /none of the texts/,
  ),
  slip(
    'a clause of no concern',
    'clauses.yaml',
    '- id: "1"\n  kind',
    `${lostClause()}- id: "1"\n  kind`,
    'B\n',
    '[#].id',
    /no concern/,
  ),
  slip(
    'a concern of an unknown clause',
    'concerns.yaml',
    'clauses: [A]',
    'clauses: [A, Q]',
    'Q]',
    'concerns[#].clauses[#]',
    /no clause Q/,
  ),
  slip(
    'a doubled id',
    'feeds.yaml',
    '- id: meadows',
    `${feedTwice}- id: meadows`,
    'vestrian-herald\n  publisher: Second',
    '[#].id',
    /already/,
  ),
  slip(
    'a pace out of range',
    'feeds.yaml',
    'hosts: [herald',
    'pace: 5\n  hosts: [herald',
    '5\n  hosts',
    '[#].pace',
    /15 minutes/,
  ),
  slip(
    'an unknown kind of source',
    'feeds.yaml',
    'kind: institution',
    'kind: gossip',
    'gossip',
    '[#].kind',
    /one of institution, parliament/,
  ),
  slip(
    'a host with www',
    'feeds.yaml',
    '[meadows.example]',
    '[www.meadows.example]',
    'www.meadows',
    '[#].hosts[#]',
    /without www/,
  ),
  slip(
    'a claim without its source',
    'ledger.yaml',
    '  source: https://rights.example/report-2031\n',
    '',
    'clause: "1"\n  date: 203',
    '[#].source',
    /published assessment/,
  ),
  slip(
    'a ledger out of order',
    'ledger.yaml',
    '2031-09-01',
    '2030-09-01',
    '2030-09-01',
    '[#].date',
    /before 2031-03-06/,
  ),
  slip(
    'an entry on what is no demand',
    'ledger.yaml',
    '- clause: "1"',
    '- clause: A',
    'A\n',
    '[#].clause',
    /no operative clause A/,
  ),
  slip(
    'a concept without a term in one language',
    'concepts/vestria.yaml',
    'kk: [айлақ]',
    'kk: []',
    'kk: []',
    'harbour.terms.kk',
    /no term/,
  ),
  slip(
    'a concept without a gloss in one language',
    'concepts/vestria.yaml',
    ', kk: айыппұл }',
    ' }',
    'gloss: { en: fine, ru: штраф }',
    'fine.gloss.kk',
    /missing/,
  ),
  slip(
    'a rule over an unknown concept',
    'concerns.yaml',
    'near: [beekeeper, fine]',
    'near: [beekeeper, fnie]',
    'fnie',
    'concerns[#].rules[#].when.near[#]',
    /no concept or group "fnie"/,
  ),
  slip(
    'an unknown context concept',
    'watch.yaml',
    'context: [vestria]',
    'context: [vestira]',
    'vestira',
    'context[#]',
    /no concept or group "vestira"/,
  ),
  slip(
    'a term that stands twice',
    'concepts/vestria.yaml',
    '[harbour, harbor]',
    '[harbour, harbour]',
    'harbour]',
    'harbour.terms.en[#]',
    /twice/,
  ),
];

function slip(
  what: string,
  file: string,
  from: string,
  to: string,
  at: string,
  field: string,
  says: RegExp,
): NamedSlip {
  return { what, file, from, to, at, field, says };
}

function lostClause(): string {
  const texts = '\n    en: Lost\n    ru: Лишний\n    kk: Артық\n';
  const link = 'https://parliament.example/B11-0001';
  return `- id: B\n  kind: recital\n  gist:${texts}  addressee:${texts}  theme:${texts}  source: B11-0001/2031\n  link: ${link}\n`;
}
