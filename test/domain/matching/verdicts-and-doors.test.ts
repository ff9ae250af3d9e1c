import { concernsOf } from './kazakhstan';

describe('a date in March is no feast of Nauryz', () => {
  test.each([
    [
      'ЕО кеңесі келісімді бекітті: 1 наурыздан күшіне енеді | Брюссельде Қазақстанмен серіктестіктің жаңа кезеңі басталды.',
      'epca',
    ],
    ['Астанада 8 наурызда митингіге рұқсат берілмеді | Белсенділер алаң сұраған.', 'peaceful-assembly'],
  ])('%s', (text, concern) => expect(concernsOf(text)).toContain(concern));

  test('but the feast is', () =>
    expect(concernsOf('Наурыз тойы Алматыда өтті | Полиция тәртіпті қадағалап, митингіге жол берген жоқ.')).toEqual(
      [],
    ));
});

test('a crowd at a ministry is seen where Russian names the building once', () =>
  expect(
    concernsOf('Столичная колонка | Уволенных рабочих, сутки простоявших у министерства энергетики в Астане, увезли.'),
  ).toContain('peaceful-assembly'));

describe('the trial of a critic shows without the word verdict', () => {
  test.each([
    'Прокурор белсендіге тоғыз жыл сұрады | Алматы соты ертең жалғасады.',
    'Court Clears Activist In Almaty | Prosecutors had asked for five years.',
    'Суд отказался вызвать экспертов по делу о розни | Активист в Павлодаре считает процесс обвинительным.',
  ])('%s', (text) => expect(concernsOf(text)).toContain('fair-trial'));
});

describe('closed doors are a trial only where somebody is tried', () => {
  test('not in a vote', () =>
    expect(concernsOf('Сенаторов избрали за закрытыми дверями | Выборщики голосовали в маслихатах.')).not.toContain(
      'fair-trial',
    ));

  test('in court', () =>
    expect(concernsOf('Активиста в Астане судят за закрытыми дверями | Родных в зал не пустили.')).toContain(
      'fair-trial',
    ));
});

describe('no concern: launches into space', () => {
  test.each([
    'С Байконура стартовал экипаж: космодром оцепили | Журналисты получили аккредитацию, полиция перекрыла подъезды.',
    'Baikonur sends off spacecraft | Police held back spectators and journalists with accreditation.',
    'Байқоңырдан ғарыш кемесі ұшты | Тілшілерге аккредитация берілді, полиция жолды жапты.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});
