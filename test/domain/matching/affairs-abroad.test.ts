import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { concernsOf, matcher } from './kazakhstan';

const abroad = (text: string): string[] => {
  const [title = '', summary = ''] = text.split(' | ');
  return matchEntry(matcher, { title, summary }).concerns.map(({ id }) => id);
};

describe('another country shows by its towns, leaders and bodies, also in the press at home', () => {
  test.each([
    'State Duma Bans Foreign Agents From Elections | Deputies voted for it; rights defenders call it censorship.',
    'Совет Федерации одобрил новые правила для иноагентов | Им запретят быть наблюдателями на выборах.',
    'Мемдума шетел агенттері туралы заң қабылдады | Құжат сайлауға қатысуға тыйым салады.',
    "Pashinyan's Party Wins Snap Vote | OSCE observers praised the election.",
    'Пашинян объявил о досрочных выборах | Оппозиция собрала митинг, задержаны десятки человек.',
    'Пашинян сайлауда жеңді | ЕҚЫҰ байқаушылары дауыс беруді әділ деп бағалады.',
    'Seoul court orders arrest of former president | His supporters rallied and clashed with police.',
    'В Сеуле арестовали экс-президента | Его сторонники протестовали у здания суда.',
    'Сеулде экс-президент қамауға алынды | Жақтастары наразылыққа шықты.',
    'Суд в Оше арестовал журналиста | Коллеги провели акцию у здания суда.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('a neighbour whose deeds somebody spoke of does not take the case abroad', () => {
  test.each([
    ['Активиста арестовали на 15 суток за пост о войне в Украине | Суд в Уральске признал его виновным.'],
    ['Активист осуждён за критику Путина | Суд в Павлодаре назначил ему пять лет за разжигание розни.'],
    ['Activist jailed for post on the war in Ukraine | A court in Pavlodar found him guilty of inciting discord.'],
    ['Белсенді Украинадағы соғыс туралы жазбасы үшін қамалды | Павлодар соты оны кінәлі деп тапты.'],
  ])('%s', (text) => expect(abroad(text)).toContain('harassment-of-activists-journalists'));

  test.each([
    'Москвича арестовали за пост о войне в Украине | Активист получил семь лет, адвокат обжалует приговор.',
    'Moscow activist jailed for post on the war in Ukraine | The court gave him seven years.',
  ])('but a case abroad stays there: %s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('places of one name', () => {
  test.each([
    ['В Уйгурском районе акимат отказал в митинге | Активисты оспорят отказ.', true],
    ['Задержаны участники митинга | Полиция Бухар-Жырауского района увезла активистов.', true],
    ['Активиста задержали на митинге | Полиция Петропавловска-Камчатского увезла его в отдел.', false],
    ['Митинг уйгуров | Активисты вспомнили о Восточном Туркестане, задержанных нет.', false],
    ['Митинг родных | Двадцать семей вышли на площадь.', false],
  ])('%s: %s', (text, ours) => expect(abroad(text).length > 0).toBe(ours));
});

describe("no concern: another country's vote, also on our soil", () => {
  test.each([
    'Russians in Kazakhstan vote for president | Polling stations opened in four cities.',
    'Россияне смогут выбрать президента РФ в Казахстане | Посольство назвало участки в шестнадцати городах.',
    'Өзбекстан азаматтары Алматы мен Астанада референдумға дауыс берді | Елшілікте учаске ашылды.',
    'Kazakh Observers to Monitor Uzbek Vote | Members of the Central Election Commission are in the delegation.',
    'Нурлан Абдиров наблюдал за выборами в Беларуси | Он посетил участки в Минске.',
    'Қазақстандық байқаушылар Беларусь сайлауына барды | Делегация Минскіге ұшты.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));

  test.each([
    'Россия и Китай поздравили Токаева с победой на выборах | ЦИК объявил предварительные итоги.',
    'Russian Observers Praise Kazakh Election | They visited polling stations in Astana.',
    'Казахстанцы за рубежом голосуют на референдуме | Участки открыты в Москве, Стамбуле и Берлине.',
  ])('our own vote is ours: %s', (text) => expect(concernsOf(text)).toContain('elections'));
});

describe('no concern: talks on Syria, graft of officials, families, terrorists, wages, adverts', () => {
  test.each([
    'Астана процесі сәтті аяқталды | Қарулы оппозиция мен Дамаск билігі келесі раундқа келісті, президентке алғыс айтылды.',
    'Экс-аким получил 10 лет колонии | Присяжные оправдали его по делу о взятках, но апелляция отменила вердикт.',
    '«Папа не платит алименты»: тысячи детей без внимания | Матери спросили суд, почему его решения не исполняются.',
    'Осуждён вербовщик террористов | Житель Актобе призывал к джихаду в соцсетях и получил восемь лет.',
    'Профсоюз горняков и компания подписали коллективный договор | Зарплаты вырастут на восемь процентов.',
    'Блогера задержали за пьяную езду | Он лишён прав на семь лет.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});
