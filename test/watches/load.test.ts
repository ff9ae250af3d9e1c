import { mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from '../../watches/fault';
import { loadWatch } from '../../watches/load';
import { smallWatch, withSlips } from './broken-watch';
import { type NamedSlip, slips } from './slips';

function faultsOf(folder: string): readonly Fault[] {
  const loaded = loadWatch(folder);
  return loaded.ok ? [] : loaded.faults;
}

/** Whether the check names this slip: the field, the right words, and the line and column where it stands. */
function isNamed(folder: string, { file, field, says, at }: NamedSlip): boolean {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return faultsOf(folder).some((fault) => {
    const text = lines
      .slice(fault.line - 1)
      .join('\n')
      .slice(fault.column - 1);
    const isField = fault.file === file && fault.field.replace(/\[\d+\]/g, '[#]') === field;
    return isField && says.test(fault.message) && text.startsWith(at);
  });
}

describe('loading a watch folder', () => {
  test('the shipped watch has no fault', () => {
    expect(faultsOf(join(__dirname, '../../watches/kazakhstan-2021'))).toEqual([]);
  });

  test('a second watch of an invented country has no fault either', () => {
    expect(faultsOf(smallWatch)).toEqual([]);
  });

  test.each(slips)('names $what with file, line and field', (slip) => {
    withSlips([slip], (folder) => expect(isNamed(folder, slip)).toBe(true));
  });

  test('names all faults at once', () => {
    withSlips(slips, (folder) => {
      const unnamed = slips.filter((slip) => !isNamed(folder, slip));
      expect(unnamed.map(({ what }) => what)).toEqual([]);
    });
  });

  test('a slip causes no further fault where one would do', () => {
    const host = slips.filter(({ what }) => what === 'a host with www');
    withSlips(host, (folder) => expect(faultsOf(folder)).toHaveLength(1));
  });

  test('a concept of the wrong shape is not also blamed on the rules that name it', () => {
    const gloss = {
      file: 'concepts/vestria.yaml',
      from: '  gloss: { en: beekeeper, ru: пчеловод, kk: омарташы }\n',
      to: '',
    };
    withSlips([gloss], (folder) => expect(faultsOf(folder).map(({ field }) => field)).toEqual(['beekeeper.gloss']));
  });

  test('a slip in a concept hides no other slip in it, nor one in a rule those of its neighbours', () => {
    const gloss = { file: 'concepts/vestria.yaml', from: 'ru: пчеловод, kk: омарташы }', to: 'ru: пчеловод }' };
    const twice = { file: 'concepts/vestria.yaml', from: '[beekeeper]', to: '[beekeeper, beekeeper, 7]' };
    const rule = { file: 'concerns.yaml', from: 'when: harbour', to: 'when: { any: [harbur, harbour] }' };
    const name = { file: 'concerns.yaml', from: '      en: Harbour\n', to: '' };
    withSlips([gloss, twice, rule, name], (folder) =>
      expect(faultsOf(folder).map(({ field }) => field)).toEqual([
        'beekeeper.gloss.kk',
        'beekeeper.terms.en[1]',
        'beekeeper.terms.en[2]',
        'concerns[1].name.en',
        'concerns[1].rules[0].when.any[0]',
      ]),
    );
  });

  test.each([
    ['{ nearby: [beekeeper, fine] }', 'when', /none of the forms allowed here: a name, any:, all:, near:/],
    ['{ near: [beekeeper, fine], whithin: 3 }', 'when.whithin', /unknown field/],
    ['{ near: [beekeeper, fine], within: 0 }', 'when.within', /more than 0/],
    ['{ all: [Bee Keeper] }', 'when.all[0]', /lower-case words joined by hyphens; is "Bee Keeper"/],
    ['[beekeeper, fine]', 'when', /see docs\/editing-a-watch.md/],
  ])('of a condition written as %s it tells what to write', (when, field, says) => {
    const slip = { file: 'concerns.yaml', from: 'when: harbour', to: `when: ${when}` };
    withSlips([slip], (folder) =>
      expect(faultsOf(folder)).toEqual([
        expect.objectContaining({ field: `concerns[1].rules[0].${field}`, message: expect.stringMatching(says) }),
      ]),
    );
  });

  test.each([
    ['terms: { en: a: b }', /in quotes/],
    ['terms: { en: [@x] }', /in quotes/],
    ['terms: { en: [x "y"] z }', /brackets, commas and quotation marks/],
    ['\tterms: x', /blanks/],
  ])('a slip of YAML is told with a remedy, and no rule is blamed for it: %s', (line, says) => {
    const slip = { file: 'concepts/vestria.yaml', from: '  terms:\n    en: [Vestria, Vestrian]', to: `  ${line}` };
    withSlips([slip], (folder) => {
      const faults = faultsOf(folder);
      expect(faults.filter(({ message }) => says.test(message))).not.toEqual([]);
      expect(new Set(faults.map(({ file }) => file))).toEqual(new Set([slip.file]));
    });
  });

  test('a file that is no YAML is named, and the other files are still checked', () => {
    const broken = { file: 'feeds.yaml', from: '- id: vestrian', to: '- id: [vestrian' };
    const pace = slips.filter(({ file }) => file === 'ledger.yaml');
    withSlips([broken, ...pace], (folder) => {
      const files = new Set(faultsOf(folder).map(({ file }) => file));
      expect([...files].sort()).toEqual(['feeds.yaml', 'ledger.yaml']);
    });
  });

  test('an alias, which could blow up a small file, is refused where it stands', () => {
    const anchor = { file: 'watch.yaml', from: 'languages: [en, ru, kk]', to: 'languages: &all [en, ru, kk]' };
    const alias = { file: 'watch.yaml', from: 'unreviewed: [kk]', to: 'unreviewed: *all' };
    withSlips([anchor, alias], (folder) =>
      expect(faultsOf(folder)).toEqual([
        expect.objectContaining({ line: 29, column: 13, message: expect.stringContaining('alias') }),
      ]),
    );
  });

  test('a missing file and a file of an unknown name are named', () => {
    withSlips([], (folder) => {
      unlinkSync(join(folder, 'feeds.yaml'));
      writeFileSync(join(folder, 'feed.yaml'), '[]');
      expect(faultsOf(folder).map(({ file, message }) => `${file}: ${message}`)).toEqual([
        expect.stringMatching(/^feed\.yaml: no file of a watch is called so/),
        'feeds.yaml: this file is missing',
      ]);
    });
  });

  test('an empty folder names each missing file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'watch-'));
    expect(faultsOf(folder).map(({ file }) => file)).toEqual([
      'clauses.yaml',
      'concepts/',
      'concerns.yaml',
      'feeds.yaml',
      'ledger.yaml',
      'names.yaml',
      'watch.yaml',
    ]);
    rmSync(folder, { recursive: true });
  });

  test('a concept in two files is named in the second', () => {
    withSlips([], (folder) => {
      const again =
        'harbour:\n  gloss: { en: harbour, ru: гавань, kk: айлақ }\n  terms: { en: [harbour], ru: [гавань], kk: [айлақ] }\n';
      writeFileSync(join(folder, 'concepts/water.yaml'), again);
      expect(faultsOf(folder)).toEqual([
        {
          file: 'concepts/water.yaml',
          line: 1,
          column: 1,
          field: 'harbour',
          message: expect.stringContaining('vestria.yaml'),
        },
      ]);
    });
  });
});
