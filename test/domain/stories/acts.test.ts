import { actsOf } from '../../../lambdas/domain/stories/acts';

describe('what a headline says has happened', () => {
  it.each([
    ['en', 'Activist handed seven years in prison'],
    ['ru', 'Активиста приговорили к семи годам колонии'],
    ['kk', 'Белсенді жеті жылға сотталды'],
  ] as const)('is the same in every language: %s', (language, headline) => {
    expect([...actsOf(headline, language)]).toEqual(['sentenced']);
  });

  it('is told without what came before it', () => {
    expect([...actsOf('Poet dies weeks after he was freed', 'en')]).toEqual(['died']);
    expect([...actsOf('Апелляция оставила в силе приговор', 'ru')]).toEqual(['appealed']);
  });

  it('is not what was refused', () => {
    expect([...actsOf('City hall refuses rally', 'en')]).toEqual(['refused']);
  });

  it('takes a parliament that condemns for no court, and a demand to stop for no suspension', () => {
    expect([...actsOf('Европарламент осудил положение с правами человека', 'ru')]).toEqual(['urged']);
    expect([...actsOf('Қысымды тоқтату талап етіледі', 'kk')]).toEqual(['urged']);
    expect([...actsOf('Активиста осудили на пять лет', 'ru')]).toEqual(['sentenced']);
    expect([...actsOf('Қордың жұмысын тоқтату туралы шешім шықты', 'kk')]).toEqual(['suspended']);
  });

  it('takes the month of March for no march', () => {
    expect([...actsOf('Hearing set for 8 March', 'en')]).toEqual(['tried']);
  });
});
