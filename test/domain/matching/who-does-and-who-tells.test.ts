import { concernsOf } from './kazakhstan';

describe('what an official does is no statement', () => {
  test.each([
    'Justice Ministry of Kazakhstan asks a court to close the oil workers union | The hearing took place in Shymkent',
    'Минюст через суд требует закрыть профсоюз нефтяников | Заседание прошло в Шымкенте',
    'Әділет министрлігі мұнайшылар кәсіподағын сот арқылы жаппақ | Отырыс Шымкентте өтті',
  ])('%s', (text) => expect(concernsOf(text)).not.toContain('government-statements'));
});

describe('the chair of the Constitutional Court no longer speaks as ombudsman', () => {
  test.each([
    'Constitutional Court of Kazakhstan receives 2,000 petitions | Chair Elvira Azimova said most concern criminal procedure',
    'Конституционный суд начал принимать обращения | Председатель Эльвира Азимова сообщила о двух тысячах жалоб',
    'Конституциялық сот арыз қабылдай бастады | Төраға Эльвира Әзімова екі мың өтініш түскенін хабарлады',
  ])('%s', (text) => expect(concernsOf(text)).toEqual(['law-enforcement-judiciary-reform']));
});

describe('a suit over the money of a bank is no political trial', () => {
  test.each([
    'London court rejects a plea of Ablyazov in closed session | Receivers will manage his assets for BTA Bank',
    'Лондонский суд на закрытом заседании отклонил жалобу Аблязова | Его активы останутся под управлением БТА банка',
    'Лондон соты Әблязовтың өтінішін қабылдамады | Отырыс жабық өтті, БТА банк активтерді талап етіп отыр',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('a deputy who sees a threat in foreign grants threatens nobody', () => {
  test.each([
    'Kazakh deputy calls foreign grants a threat | He asked who pays rights defenders and newsrooms from abroad',
    'Депутат мажилиса назвал иностранные гранты угрозой | Он спросил, кто из-за рубежа платит правозащитникам и редакциям',
    'Мәжіліс депутаты шетелдік гранттарды қауіп деп атады | Ол құқық қорғаушылар мен редакцияларға кім қысым жасап отыр деді',
  ])('%s', (text) => expect(concernsOf(text)).not.toContain('harassment-of-activists-journalists'));
});

describe('a law on advocates is a matter of the courts and of fair trial', () => {
  test.each([
    'Lawyers of Kazakhstan ask the minister to resign | They see an end of independence in amendments to the law',
    'Адвокаты Казахстана требуют отставки министра | Они увидели угрозу независимости в поправках к закону',
    'Қазақстан адвокаттары министрдің кетуін талап етті | Олар заңға енген түзетулер тәуелсіздігін жояды дейді',
  ])('%s', (text) =>
    expect(concernsOf(text)).toEqual(expect.arrayContaining(['fair-trial', 'law-enforcement-judiciary-reform'])),
  );
});

describe('observers without a party are domestic ones', () => {
  test.each([
    'Kazakh volunteers train as non-partisan observers | Anyone may join before the presidential election',
    'В Казахстане готовят нейтральных наблюдателей | Центр набирает волонтёров к президентским выборам',
    'Қазақстандағы сайлауды бейтарап байқаушылар қадағалайды | Орталық еріктілерді желі арқылы іріктейді',
  ])('%s', (text) => expect(concernsOf(text)).toEqual(expect.arrayContaining(['elections', 'election-monitors'])));
});
