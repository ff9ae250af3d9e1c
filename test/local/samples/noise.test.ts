import { join } from 'node:path';
import { sampleEntries } from '../../../bin/commands/recorded-entries';
import { compileMatcher } from '../../../lambdas/domain/matching/compile-matcher';
import { detectLanguage } from '../../../lambdas/domain/matching/detect-language';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../../lambdas/domain/matching/open-matcher';
import { loadWatch } from '../../../watches/load';

const loaded = loadWatch(join(__dirname, '../../../watches/kazakhstan-2021'));
if (!loaded.ok) throw new Error(`the watch has faults: ${JSON.stringify(loaded.faults)}`);
const rules = JSON.stringify(compileMatcher(loaded.source.matcher));
const open = () => openMatcher(JSON.parse(rules));
const matcher = open();
const entries = sampleEntries();

test('at most one invented entry in 200 matches', () => {
  const noise = entries.filter(({ invented }) => invented);
  const alarms = noise.filter(({ text }) => matchEntry(matcher, text).relevant);
  expect(noise.length).toBeGreaterThan(500);
  expect(alarms.length / noise.length).toBeLessThanOrEqual(1 / 200);
});

test('the stored text, matched again by the stored rules, gives the stored answer', () => {
  const again = open();
  const matched = entries.filter(({ text }) => matchEntry(matcher, text).relevant);
  expect(matched.length).toBeGreaterThan(100);
  for (const { text } of matched) {
    const answer = matchEntry(matcher, text);
    const { title, summary, categories, scope } = text;
    const stored = { title, summary, ...(categories && { categories }), ...(scope && { scope }) };
    expect(matchEntry(again, { ...stored, language: answer.language })).toEqual(answer);
    expect(detectLanguage(`${title}\n${summary}`, answer.language)).toBe(answer.language);
  }
});
