import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { matcher } from './kazakhstan';

const concernsOf = (text: string): string[] => {
  const [title = '', summary = ''] = text.split(' | ');
  return matchEntry(matcher, { title, summary }).concerns.map(({ id }) => id);
};

describe('what officials of Kazakhstan say on rights and groups is a statement of the government', () => {
  test.each([
    'Kazakh delegation defends record before UN committee | The deputy minister told experts in Geneva that complaints of ill-treatment are examined',
    'Astana disputes findings of press watchdog | The culture ministry of Kazakhstan says the ranking by Reporters Without Borders ignores the new law',
    'Генпрокурор заверил: пытки не останутся без наказания | Он доложил президенту Казахстана, что осуждены десятки сотрудников',
    'Kazakh envoy answers critics in Vienna | He told the Permanent Council that the new mass media law protects journalists',
    'Foreign Ministry brushes aside Amnesty report | Its spokesman said in Nur-Sultan that nobody in Kazakhstan is jailed for views',
    'Tokayev praises role of volunteers | The president told the Civic Forum in Astana that non-governmental organisations are partners',
    "Ombudswoman presents annual report to Kazakhstan's senators | Complaints about conditions in colonies went up by a third",
    '«У нас нет политзаключённых» - министр | В кулуарах мажилиса он сказал, что названные активистами люди наказаны за преступления',
    'Казахстан представил доклад в Комитете против пыток | Делегация во главе с замгенпрокурора заверила экспертов, что дела передадут ведомству',
    'МИД Казахстана отреагировал на доклад Human Rights Watch | В ведомстве считают выводы организации предвзятыми',
    'Глава Мининформа пообещала защитить журналистов | Министр сказала в Астане, что нападения недопустимы',
    'Қазақстан өкілі БҰҰ комитетінде сынға жауап берді | Женевадағы отырыста ол қинау туралы шағымдар қаралатынын айтты',
    'Омбудсмен: колониялардан түсетін шағым азайды | Астанада өткен жиында уәкіл алты жүз мекемені аралағанын айтты',
    'Әділет министрі: Елде саяси тұтқын жоқ | Мәжіліс кулуарында ол белсенділер атаған адамдар қылмысы үшін сотталғанын мәлімдеді',
  ])('%s', (text) => expect(concernsOf(text)).toContain('government-statements'));

  test.each([
    'Kazakhstan ambassador tells investors about green energy | The envoy presented wind projects and said companies are welcome',
    'EU: pressure on rights groups harms the reputation of Kazakhstan | A spokesperson said fines on NGOs must be withdrawn',
    'Омбудсмен по правам предпринимателей встретился с бизнесом | В Караганде обсудили налоговые проверки компаний',
    'Министр сообщил о зарплатах учителей | Правительство Казахстана увеличит гранты вузам, в том числе для иностранных студентов',
    'Елші Қазақстандағы инвестиция туралы айтты | Дипломат Берлинде жел энергетикасының жобаларын таныстырды',
  ])('but not: %s', (text) => expect(concernsOf(text)).not.toContain('government-statements'));
});

describe('inspectors, notices and stoppages sent to groups are tax pressure', () => {
  test.each([
    "Kazakhstan's largest rights bureau ordered to stop work | Inspectors found inaccuracies in its declarations of grants and imposed a fine",
    'Kazakh NGOs win case against revenue department | A judge in Astana annulled the fine over a missing line in a report on foreign grants',
    'UN experts worried by audits of civil society in Kazakhstan | Three-month closures look like punishment for their work',
    'Казахстанские правозащитники получили уведомления из УГД | За расхождение в отчётах грозит штраф и остановка работы',
    'Amnesty: Казахстан должен прекратить атаку на гражданское общество | Проверки инспекторов и трёхмесячные запреты на работу - месть',
    'Алматыдағы құқық қорғау ұйымдарына салық органынан хат келді | Оларға айыппұл мен жұмысын тоқтату қаупі төніп тұр',
    'БҰҰ сарапшылары ҮЕҰ-ларды тексеруді тоқтатуға шақырды | Олар Қазақстандағы салық тексерістерін қысым деп атады',
  ])('%s', (text) =>
    expect(concernsOf(text)).toEqual(expect.arrayContaining(['ngo-tax-pressure', 'freedom-of-association'])),
  );
});

describe('lists of, and reports on, money from abroad are found', () => {
  test.each([
    'Kazakhstan again publishes who lives on foreign money | The revenue committee names 157 recipients, among them newsrooms',
    'Kazakh tax code will keep duty to report grants from foreigners | Legal entities tell the treasury of sums spent on polls',
    'Казахстан: кто получает деньги из-за рубежа, снова обнародовано | В перечень КГД вошли 163 имени: фонды, издания, журналисты',
    'Шетелден ақша алғандардың тізімі жарияланды | Мемлекеттік кірістер комитетінің сайтындағы құжатта 163 ұйым мен журналист бар',
  ])('%s', (text) => expect(concernsOf(text)).toContain('foreign-income-reporting'));
});

describe('the agreement is found by its parties and steps, the dialogue by what is spoken of', () => {
  test.each([
    ['epca', 'Kazakhstan ratifies new treaty with European Union | The document replaces the agreement of 1999'],
    [
      'epca',
      'Council concludes agreement with Kazakhstan | Ministers in Brussels took the last step; it has a clause on rights',
    ],
    ['epca', 'Thirty countries later: EU deal with Kazakhstan in full force | Italy was the last to ratify'],
    ['epca', 'Казахстан и Евросоюз парафировали новый договор | Текст заменит документ 1999 года'],
    ['epca', 'Еуропалық одақпен келісім күшіне енді | Қазақстан мен одақ елдерінің қатынасы жаңа құжатпен реттеледі'],
    [
      'human-rights-dialogue',
      'EU, Kazakhstan discuss torture prevention at annual talks | Activists were met beforehand in Astana',
    ],
    [
      'human-rights-dialogue',
      'Евродепутаты потребовали расследовать январь | В Страсбурге обсудили гибель людей в Алматы',
    ],
    [
      'human-rights-dialogue',
      'Қазақстан мен ЕО адам құқықтары туралы сөйлесті | Тараптар қинау мен бейбіт жиналысты талқылады',
    ],
  ])('%s: %s', (concern, text) => expect(concernsOf(text)).toContain(concern));
});

test('Brussels as the address of a group is not the EU speaking', () => {
  expect(
    concernsOf('Overview of rights violations in Kazakhstan | The Brussels paper describes police and crowds'),
  ).not.toContain('human-rights-dialogue');
});

describe('a body that lists several worries carries each of them, in weaker words', () => {
  test.each([
    'UN special rapporteur urges Kazakhstan to lift restrictions on gatherings, groups and the press',
    'HRW призвала Астану снять ограничения с митингов, объединений и прессы',
    'ЕС призвал Казахстан обеспечить благоприятные условия для гражданского общества',
    'БҰҰ сарапшысы Қазақстанды кәсіподақтарға қысымды тоқтатуға шақырды',
  ])('%s', (text) => expect(concernsOf(text)).toContain('freedom-of-association'));
  test.each([
    'HRW: Kazakhstan uses tax checks to muzzle groups',
    'Amnesty: в Казахстане налоговые проверки используют против независимых организаций',
    'Алматыдағы құқық қорғау қорына салықшылар айыппұл салды',
  ])('%s', (text) =>
    expect(concernsOf(text)).toEqual(expect.arrayContaining(['ngo-tax-pressure', 'freedom-of-association'])),
  );
});

describe('who speaks and whose embassy it is decides between a statement of Kazakhstan and that of others', () => {
  test.each([
    'Kazakh interior minister says no torture in prisons',
    'Омбудсмен Казахстана заявила, что пыток стало меньше',
    'Әділет министрі шетел агенттері туралы заң жайлы пікір білдірді | Астанада ол мұндай құжат жоқ деді',
  ])('%s', (text) => expect(concernsOf(text)).toContain('government-statements'));
  test.each([
    'European Parliament resolution on the human rights situation in Kazakhstan | The Commission is asked to act',
    'Американское посольство рассказало о поддержке НПО в Казахстане',
    'Amnesty: Қазақстан президенті адам құқықтары туралы уәдесін ұмытты',
  ])('%s', (text) => expect(concernsOf(text)).not.toContain('government-statements'));
});

describe('taxes, grants and deals of other kinds are passed over', () => {
  test.each([
    'Kazakhstan tax committee audits online casinos | The revenue service checked 200 firms and fined them',
    'EU and Kazakhstan sign memorandum on raw materials | The deal covers batteries and green hydrogen',
    'Kazakhstan and EU start talks on visa facilitation | Brussels and Astana opened negotiations on an agreement on easier visas',
    'EBRD grant helps Kazakh farmers | The foundation gave foreign grants to agricultural firms; the minister reported on exports',
    'Налоговая проверила торговые центры Алматы | Департамент госдоходов доначислил предпринимателям два миллиарда тенге',
    'Казахстанские фонды получили зарубежные инвестиции | Иностранные компании вложили деньги в организации энергетики',
    'Қазақстан мен ЕО көлік туралы келісімге қол қойды | Құжат әуе қатынасын дамытуға арналған',
    'Kazakh students vote for best teacher of the year',
    'Kazakh farmers receive EU grants through charity foundation',
    'КГД Казахстана оштрафовал организации торговли за ошибки в отчётности',
    'Алматыда қайырымдылық қоры балаларға көмектесті',
    'Министр шетелдік студенттерге гранттар туралы айтты | Қазақстан университеттері мен ұйымдары жобаларға қатысады',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});
