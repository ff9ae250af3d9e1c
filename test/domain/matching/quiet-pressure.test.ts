import { concernsOf } from './kazakhstan';

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
    expect(concernsOf(title)).toContain(concern);
  });

  test.each([
    'New cards from Kaspi work abroad: the bank lifts limits',
    'Kazakh boxer taken off a flight with fever, misses title bout',
    'Призывников в Алматы проводили с оркестром',
    'Судей по боксу в Казахстане будут оценивать по-новому',
    'Профсоюзы выбрали лучшего нефтяника года',
    'Алматыда әскерге шақыру басталды',
  ])('passed over: %s', (title) => {
    expect(concernsOf(title)).toEqual([]);
  });
});
