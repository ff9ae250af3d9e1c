import { detectLanguage, isLooselySpelt } from '../../../lambdas/domain/matching/detect-language';

describe('the language of a text', () => {
  test.each([
    ['Kazakhstan holds early elections', 'en'],
    ['Qazaqstan opposition party Alga files papers again', 'en'],
    ['В Казахстане прошли выборы', 'ru'],
    ['Партия «Алға, Қазақстан!» снова не зарегистрирована, и это уже двадцать первый отказ', 'ru'],
    ['Қазақстанда сайлау өтті', 'kk'],
    ['Казакстанда журналистер мен блогерлер туралы жана зан кабылданды деп хабарлады', 'kk'],
    ['Qazaqstan biligi jurnalister men blogerlerdi qudalamasın', 'kk'],
    ['Astanadaǵy orys drama teatry uzaq jóndeýden keıin maýsymyn ashty', 'kk'],
  ] as const)('%s is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test.each([
    ['Казакстандагы президент сайлауынын адилдигин кимдер бакылайды?', 'kk'],
    ['Референдумга 380 шетелдик байкаушы аккредиттелди', 'kk'],
    ['Блогер Алматыда сотталды', 'kk'],
    ['Мухтар Джакишев вышел спустя одиннадцать лет', 'ru'],
    ['Бишкек: журналисты вышли к парламенту против закона о фейках', 'ru'],
    ['Доллары, вклады, доклады и команда банкиров', 'ru'],
  ] as const)('a title without small words shows it by its endings: %s is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test.each([
    ['Кыргызстанда парламенттик шайлоо өтөт', 'ru'],
    ['Ўзбекистонда янги қонун қабул қилинди', 'ru'],
    ["O'zbekistonda yangi maktab ochildi", 'en'],
    ["Türkiye'de yeni bir yasa kabul edildi", 'en'],
    ['Blogerge aıyp taǵyldy', 'kk'],
    ['Bloger sotqa shaqyryldy', 'kk'],
    ['Kazakstanda zhana zan kabyldandy', 'kk'],
    ['Qazaqstanda jaña zañ qabıldandı', 'kk'],
    ["Qazaqstanda jan'a zan' qabyldandy", 'kk'],
  ] as const)('a neighbour’s letters are no Kazakh, a Latin draft’s are: %s is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('a hint decides only what the letters leave open', () => {
    expect(detectLanguage('12:45', 'kk')).toBe('kk');
    expect(detectLanguage('12:45')).toBe('en');
    expect(detectLanguage('В Казахстане прошли выборы', 'kk')).toBe('ru');
    expect(detectLanguage('Adilet ministrligi partiyany tirkeuden bas tartty', 'kk')).toBe('kk');
    expect(detectLanguage('Kazakhstan holds early elections', 'kk')).toBe('en');
  });

  test('Kazakh without its letters is loosely spelt', () => {
    expect(isLooselySpelt('Qazaqstan biligi', 'kk')).toBe(true);
    expect(isLooselySpelt('Казакстан билиги', 'kk')).toBe(true);
    expect(isLooselySpelt('Қазақстан билігі', 'kk')).toBe(false);
    expect(isLooselySpelt('Казахстан', 'ru')).toBe(false);
  });
});
