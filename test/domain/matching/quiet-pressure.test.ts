import { join } from 'node:path';
import { compileMatcher } from '../../../lambdas/domain/matching/compile-matcher';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { openMatcher } from '../../../lambdas/domain/matching/open-matcher';
import { loadWatch } from '../../../watches/load';

const loaded = loadWatch(join(__dirname, '../../../watches/kazakhstan-2021'));
if (!loaded.ok) throw new Error(`the watch has faults: ${JSON.stringify(loaded.faults)}`);
const matcher = openMatcher(compileMatcher(loaded.source.matcher));

const concerns = (title: string): string[] =>
  matchEntry(matcher, { title, summary: '', scope: 'subject' }).concerns.map(({ id }) => id);

describe('pressure told without the word is found beside the person it befalls', () => {
  test.each([
    ['harassment-of-activists-journalists', 'Kazakh activist finds her bank card no longer works'],
    ['harassment-of-activists-journalists', 'Журналиста из Алматы призвали в армию через неделю после фильма о земле'],
    ['harassment-of-activists-journalists', 'Құқық қорғаушы ұшаққа міне алмай қалды: Алматы әуежайындағы оқиға'],
    ['freedom-of-expression-media', 'Суд в Алматы обязал газету извиниться перед министром'],
    ['peaceful-assembly', 'Многодетные матери не ушли из здания министерства в Астане'],
    ['law-enforcement-judiciary-reform', 'Судей в Казахстане будут оценивать по-новому'],
    ['foreign-income-reporting', 'Kazakhstan tells who is paid from abroad'],
    ['elections', 'Партиялар үшін шек бес пайызға түсті: Қазақстан'],
  ])('%s: %s', (concern, title) => {
    expect(concerns(title)).toContain(concern);
  });

  test.each([
    'New cards from Kaspi work abroad: the bank lifts limits',
    'Kazakh boxer taken off a flight with fever, misses title bout',
    'Призывников в Алматы проводили с оркестром',
    'Судей по боксу в Казахстане будут оценивать по-новому',
    'Профсоюзы выбрали лучшего нефтяника года',
    'Алматыда әскерге шақыру басталды',
  ])('passed over: %s', (title) => {
    expect(concerns(title)).toEqual([]);
  });
});
