import type { MatchResult } from '../../../lambdas/domain/matching/match';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { matcher } from './kazakhstan';

const fromAnywhere = (title: string, summary: string): MatchResult => matchEntry(matcher, { title, summary });
const fromHome = (title: string, summary: string): MatchResult =>
  matchEntry(matcher, { title, summary, scope: 'subject' });
const ids = ({ concerns }: MatchResult): string[] => concerns.map(({ id }) => id);

describe('the Kazakhstan watch finds', () => {
  test.each([
    ['elections', 'Мәжіліс депутаттығына қанша кандидат ұсынылды?', 'Бір мандатты округтер бойынша 609 адам ұсынылды'],
    ['odihr-recommendations', 'ODIHR opens mission in Kazakhstan', 'Observers will follow the early vote'],
    ['election-monitors', 'В Казахстане наблюдателей не пустили на участки', 'О недопуске сообщили из трёх городов'],
    ['ngo-tax-pressure', 'Қазақстанда ҮЕҰ-ларға салық тексеруі басталды', 'Салық органдары айыппұл салды'],
    [
      'foreign-income-reporting',
      'Kazakhstan weighs a foreign agents law',
      'A deputy asked the prime minister for a bill',
    ],
    ['freedom-of-association', 'В Казахстане суд приостановил профсоюз', 'Рабочие считают это давлением'],
    ['freedom-of-expression-media', 'Казахстан: сайт издания заблокирован', 'Редакция говорит о цензуре'],
    [
      'harassment-of-activists-journalists',
      'Qazaqstanda belsendiler qamaýǵa alyndy',
      'Sot olardy on bes táýlikke qamady',
    ],
    ['fair-trial', 'Kazakh activist sentenced behind closed doors', 'The judge refused to hear witnesses'],
    ['party-registration', 'Kazakh opposition party refused registration again', 'The Justice Ministry gave no reason'],
    ['peaceful-assembly', 'Жаңаөзен мұнайшылары ереуілге шықты', 'Жұмысшылар жалақыны көтеруді талап етеді'],
    ['freedom-of-religion', 'В Таразе оштрафовали Свидетеля Иеговы', 'Суд наказал за проповедь без разрешения'],
    ['human-rights-dialogue', 'Еуропарламент Қазақстан туралы қарар қабылдады', 'Депутаттар адам құқықтарын атады'],
    ['epca', 'EU and Kazakhstan hold Cooperation Council', 'The sides discussed human rights and the EPCA'],
    [
      'supreme-council-for-reforms',
      'Тоқаев Ұлттық құрылтайда реформа туралы айтты',
      'Жаңа Конституция жобасы таныстырылды',
    ],
    ['law-enforcement-judiciary-reform', 'В Семее полицейских осудили за пытки', 'Суд приговорил двоих сотрудников'],
    [
      'government-statements',
      'МИД Казахстана раскритиковал резолюцию Европарламента',
      'Ведомство назвало текст предвзятым',
    ],
    [
      'dropped-charges-releases',
      'Kazakhstan frees activist on parole',
      'The political prisoner was released from a colony',
    ],
  ])('%s: %s', (concern, title, summary) => {
    expect(ids(fromAnywhere(title, summary))).toContain(concern);
  });
});

describe('the Kazakhstan watch finds in oblique words', () => {
  test.each([
    [
      'peaceful-assembly',
      'Oil workers in Kulsary block road over unpaid wages',
      'Hundreds stopped work for a third day',
    ],
    ['peaceful-assembly', 'Алматинцу дали 15 суток за плакат', 'Суд счёл одиночный пикет незаконным'],
    ['freedom-of-expression-media', 'Kazakhstan strips news site staff of credentials', 'The ministry gave no reason'],
    [
      'freedom-of-association',
      'Kazakh feminist group denied legal status for a third time',
      'The charter was found wanting',
    ],
    ['law-enforcement-judiciary-reform', 'Колонияда сотталған адам көз жұмды', 'Туыстары оны қызметкерлер ұрған дейді'],
    ['supreme-council-for-reforms', 'Парламент бір палаталы болады', 'Жоба халық талқысына ұсынылды'],
    ['epca', 'EU and Kazakhstan initial enhanced cooperation deal', 'The pact now awaits signature'],
    ['freedom-of-religion', 'Хиджаб в школе: родителей наказали', 'Суд в Актобе назначил штрафы'],
    [
      'dropped-charges-releases',
      'Kazakh activist has term halved on appeal',
      'The campaigner stays in a colony for a year',
    ],
  ])('%s: %s', (concern, title, summary) => {
    expect(ids(fromHome(title, summary))).toContain(concern);
  });

  test('a hunger strike in prison is no assembly', () => {
    const found = ids(fromHome('Осуждённый объявил голодовку в колонии', 'Он жалуется на условия'));
    expect(found).toContain('law-enforcement-judiciary-reform');
    expect(found).not.toContain('peaceful-assembly');
  });
});

describe('the Kazakhstan watch finds in words of newsrooms', () => {
  test.each([
    ['fair-trial', 'Процесс по активисту: прессу просят выйти', 'Судья в Алматы слушает дело при закрытых дверях'],
    ['fair-trial', 'Белсендінің соты жұртсыз өтті', 'Куәлар жасырын аты-жөнмен сөйлеген'],
    ['election-monitors', 'Наблюдательницу увезли в УП прямо с участка', 'Она попросила показать бюллетени'],
    ['election-monitors', 'Сайлау бақылаған қорлар салықшылармен соттасып жүр', 'Олар ерікті дайындаған еді'],
    ['epca', 'Сенат в Риме утвердил соглашение Казахстана и ЕС', 'Осталось дождаться ещё одной столицы'],
    ['epca', 'Назарбаев пен Могерини жаңа буын шартына қол қойды', 'Құжатта 287 бап бар'],
    ['supreme-council-for-reforms', 'Токаев создаёт Высший совет', 'Обозреватели ждут от органа реформ'],
    ['freedom-of-expression-media', 'Город пятый день без интернета', 'Связь включают на час в сутки'],
    ['law-enforcement-judiciary-reform', 'Патрульным выдадут нагрудные камеры', 'МВД хочет вернуть доверие'],
    ['ngo-tax-pressure', 'Бюро салықшылармен соттасып жүр', 'Кірістер басқармасы үш айлық тыйым салған'],
    ['peaceful-assembly', 'Шыңжаңдағы туыстары үшін елшілік алдына шықты', 'Полиция бес адамды алып кетті'],
    ['party-registration', 'Adilet ministrligi partiyany tirkeuden bas tartty', 'Uiym sotka barmak'],
  ])('%s: %s', (concern, title, summary) => {
    expect(
      ids(matchEntry(matcher, { title, summary, scope: 'subject', language: /[a-z]/u.test(title) ? 'kk' : 'ru' })),
    ).toContain(concern);
  });
});

describe('the Kazakhstan watch passes over, even in a feed on Kazakhstan alone,', () => {
  test.each([
    ['Смертельное ДТП произошло близ Астаны', 'Погиб один человек, полиция проводит расследование'],
    ['Аким освобожден от занимаемой должности', 'Президент подписал распоряжение'],
    ['Партия вакцины поступила в страну', 'Новая партия вакцины зарегистрирована Минздравом'],
    ['Земельный участок выставили на аукцион', 'Участок площадью два гектара'],
    ['Казахстанские наблюдатели оценили выборы в Кыргызстане', 'Депутаты мажилиса побывали на участках Оша'],
    ['Главу таможенного поста задержали за взятку', 'В его доме прошёл обыск'],
    ['Протестная нота: сборная Казахстана по боксу подала апелляцию', 'Штаб не согласен с решением полуфинала'],
    ['Студенттер сайлау өткізіп, факультет басшысын таңдады', 'Жатақханада үгіт плакаттары ілінді'],
    ['Сборная Казахстана обыграла соперника', 'Атака хозяев, удар и гол; тренер оштрафован'],
    ['Акционеры проголосовали за дивиденды', 'Явка на собрании составила 75 процентов'],
    ['Доступ к госуслугам ограничен из-за технических работ', 'Портал eGov не открывается с ночи'],
    ['Историк рассказал о репрессиях 1930-х годов', 'Книга вышла в Алматы'],
    ['Минздрав изменил правила аккредитации медицинских организаций', 'Приказ вступает в силу с апреля'],
    ['Художник из Тараза осуждён за кражу', 'Он украл велосипед'],
    ["Kazakhstan's Supreme Court rules on divorce property", 'Judges explained how flats are shared'],
    ['Қазақстан мен ЕО көлік келісімі туралы келіссөз жүргізді', 'Сауда көлемі артты'],
    ['Блогера осудили за рекламу казино', 'Суд назначил штраф'],
    ['Цены выросли в январе 2022 года', 'Инфляция ускорилась'],
    ['Ақтөбеде жаңа мектеп ашылды', 'Әділетті Қазақстан құру жолындағы қадам деді әкім'],
    ['Жас ғалымдар конференцияға жиналды', 'Олар белсенді қатысып, сертификат алды'],
    ['Құрбан айт мейрамында намаз оқылды', 'Имам жамағатты құттықтады'],
    ['Бішкекте оппозиция митингке шықты', 'Полиция белсенділерді ұстады'],
    ['Қырғызстан парламенті шетел агенттері туралы заң қабылдады', 'Депутаттар дауыс берді'],
    ['Россия ужесточила закон об иноагентах', 'Правила касаются СМИ'],
    ['Astana hosts new round of talks on Syria', 'The opposition called for the release of prisoners'],
    ['Flags and songs in Almaty', 'Thousands poured into the streets chanting after the match'],
  ])('%s', (title, summary) => {
    expect(ids(fromHome(title, summary))).toEqual([]);
  });

  test("another country's news that only names Kazakhstan", () => {
    expect(ids(fromAnywhere('Tajik journalist sentenced after closed trial', 'Kazakhstan sent no observers'))).toEqual(
      [],
    );
    expect(ids(fromAnywhere('Xinjiang Kazakhs held in camps', 'Relatives in Almaty ask for their release'))).toEqual(
      [],
    );
  });
});
