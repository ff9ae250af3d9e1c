import { compileMatcher } from '../../lambdas/domain/matching/compile-matcher';
import { matchEntry } from '../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../lambdas/domain/matching/open-matcher';
import { loadWatch } from '../../watches/load';
import { toWatch } from '../../watches/to-watch';
import { toGlosses } from '../../watches/to-words';
import { type Slip, smallWatch, withSlips } from './broken-watch';

function compile(folder: string) {
  const loaded = loadWatch(folder);
  if (!loaded.ok) throw new Error(loaded.faults.map(({ message }) => message).join('\n'));
  const rules = compileMatcher(loaded.source.matcher);
  return {
    watch: toWatch(loaded.source, rules),
    glosses: toGlosses(loaded.source.matcher),
    matcher: openMatcher(rules),
  };
}

describe('a compiled watch', () => {
  const { watch, glosses, matcher } = compile(smallWatch);

  test('of another country matches its own concerns with no change of code', () => {
    const titles = [
      'Vestria fines three beekeepers',
      'В Вестрии оштрафовали пчеловодов',
      'Вестрияда омарташыларға айыппұл салынды',
    ];
    const found = titles.map((title) => matchEntry(matcher, { title, summary: '' }).concerns.map(({ id }) => id));
    expect(found).toEqual([['beekeepers'], ['beekeepers'], ['beekeepers']]);
  });

  test('of another country passes over what happens elsewhere', () => {
    expect(matchEntry(matcher, { title: 'Ostmark opens its harbour', summary: '' }).relevant).toBe(false);
    expect(matchEntry(matcher, { title: 'Activists detained in Almaty', summary: '' }).relevant).toBe(false);
  });

  test('gives each rule its gloss, for the reader', () => {
    expect(watch.concerns[1]?.rules['harbour-named']?.ru).toBe('названа гавань');
  });

  test('gives each concept its gloss in every language, for the reader', () => {
    expect(glosses.harbour).toEqual({ en: 'harbour', ru: 'гавань', kk: 'айлақ' });
  });

  test('keeps its version while its files say the same', () => {
    expect(watch.version).toMatch(/^[0-9a-f]{12}$/);
    expect(withSlips([comment], compile).watch.version).toBe(watch.version);
  });

  test('has another version once a term changes', () => {
    expect(withSlips([term], compile).watch.version).not.toBe(watch.version);
  });

  test('leaves the notes of editors behind', () => {
    expect(JSON.stringify(withSlips([note], compile))).not.toContain('for editors only');
  });

  test('survives the way through JSON', () => {
    expect(JSON.parse(JSON.stringify(watch))).toEqual(watch);
  });
});

const comment: Slip = { file: 'ledger.yaml', from: '- clause', to: '# a remark\n- clause' };
const term: Slip = { file: 'concepts/vestria.yaml', from: '[fine]', to: '[fine, penalty]' };
const note: Slip = { file: 'feeds.yaml', from: 'read: feed', to: 'read: feed\n  note: for editors only' };
