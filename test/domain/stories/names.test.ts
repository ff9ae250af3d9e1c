import { openNames } from '../../../lambdas/domain/stories/known-names';
import { namesIn } from '../../../lambdas/domain/stories/names';
import type { Language } from '../../../lambdas/domain/watch/language';

const list = openNames({
  places: [['Oral', 'Uralsk', 'Уральск', 'Орал']],
  bodies: [
    ['Echo', 'Эхо'],
    ['rights bureau', 'бюро по правам человека'],
  ],
});
const names = (text: string, language: Language) => namesIn(text, language, list, ['Sampleland']);

describe('the names in a text', () => {
  it('are one place under the names each language gives it, in any of their forms', () => {
    expect([...names('Rally in Oral', 'en').places]).toEqual(['place 0']);
    expect([...names('Митинг в Уральске', 'ru').places]).toEqual(['place 0']);
    expect([...names('Оралда митинг өтті', 'kk').places]).toEqual(['place 0']);
  });

  it('are bodies, with a capital where the list has one', () => {
    expect([...names('The rights bureau and Echo were fined', 'en').bodies]).toEqual(['body 1', 'body 0']);
    expect([...names('There was an echo', 'en').bodies]).toEqual([]);
    expect([...names('Штраф Бюро по правам человека', 'ru').bodies]).toEqual(['body 1']);
  });

  it('share the key of a person between scripts', () => {
    const english = names('Police in the city held Zhanbolat Mamai at home', 'en').people.flat();
    const russian = names('Задержан Жанболат Мамай', 'ru').people.flat();
    const kazakh = names('Полиция Жанболат Мамайды ұстады', 'kk').people.flat();
    expect(english.filter((key) => russian.includes(key) && kazakh.includes(key)).length).toBeGreaterThanOrEqual(1);
  });

  it('are not the country, a weekday or the first word of a sentence, which may be a name', () => {
    const { people, capitals } = names('Mamai spoke on Friday in Sampleland', 'en');
    expect(people).toEqual([]);
    expect(capitals.size).toBe(1);
  });
});
