import { readChoices } from '../../../lambdas/domain/subscriptions/choices';

const offered = new Set(['elections', 'tax-pressure']);
const typed = { concerns: ['tax-pressure', 'elections'], storyLanguages: ['ru', 'en'], mailLanguage: 'ru' };

test('choices are sorted and without repeats, so that readers alike share one digest', () => {
  const repeated = { ...typed, concerns: [...typed.concerns, 'elections'], storyLanguages: ['ru', 'en', 'ru'] };
  expect(readChoices(repeated, offered)).toEqual({
    kind: 'choices',
    choices: {
      concerns: ['elections', 'tax-pressure'],
      storyLanguages: ['en', 'ru'],
      mailLanguage: 'ru',
      cadence: { every: 'week', weekday: 1, hour: 8, zone: 'Asia/Almaty' },
      skipEmpty: false,
      discreet: false,
      keywords: '',
    },
  });
});

test('a chosen time zone replaces the default', () => {
  expect(readChoices({ ...typed, zone: 'Europe/Vienna' }, offered)).toMatchObject({
    choices: { cadence: { zone: 'Europe/Vienna', hour: 8 } },
  });
});

test.each([
  [{ concerns: [] }, ['concerns']],
  [{ concerns: ['elections', 'no such concern'] }, ['concerns']],
  [{ storyLanguages: [] }, ['storyLanguages']],
  [{ storyLanguages: ['en', 'de'] }, ['storyLanguages']],
  [{ mailLanguage: 'de' }, ['mailLanguage']],
  [{ zone: 'Mars/Olympus' }, ['rhythm']],
  [
    { concerns: [], storyLanguages: [], mailLanguage: '', zone: '' },
    ['concerns', 'storyLanguages', 'mailLanguage', 'rhythm'],
  ],
])('every fault is named at once: %j', (changes, faults) => {
  expect(readChoices({ ...typed, ...changes }, offered)).toEqual({ kind: 'refused', faults });
});
