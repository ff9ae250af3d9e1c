import type { SenseWords } from './sense-words';

/** What else happens: unrest, work, money, the ways and places of life. */
export const lifeWords: SenseWords = {
  internet: {
    en: 'internet, online, web$, connectivity, mobile data, communications',
    ru: 'интернет, онлайн, связь, связи, сеть$, сети$',
    kk: 'интернет, желі, байланыс',
  },
  socialmedia: {
    en: 'social network, social media, facebook, instagram, tiktok, telegram, whatsapp, messenger, twitter, youtube, post$, posts, repost, posting, comment',
    ru: 'соцсет, социальн, фейсбук, facebook, инстаграм, тикток, tiktok, telegram, телеграм, ватсап, мессендж, youtube, ютуб, пост$, поста$, посты$, постов, посте$, репост, комментар',
    kk: 'әлеуметтік желі, facebook, фейсбук, инстаграм, тикток, telegram, телеграм, ватсап, мессенджер, youtube, ютуб, пост$, посты, жазбасы, пікір',
  },
  video: {
    en: 'video, footage, filmed, film, documentary, livestream, live stream, camera',
    ru: 'видео, ролик, съемк, снима, фильм, стрим, трансл, камер',
    kk: 'видео, фильм, бейнежазба, бейнеүндеу, трансляц, камера',
  },
  interview: { en: 'interview', ru: 'интервью', kk: 'сұхбат' },
  emergency: { en: 'state of emergency, emergency', ru: 'чрезвычайн, чп$', kk: 'төтенше' },
  curfew: { en: 'curfew', ru: 'комендантск', kk: 'коменданттық' },
  unrest: {
    en: 'unrest, riot$, riots, disorder, mass disorder, clashes, turmoil, violence in, bloody january, january events, january unrest, january protests',
    ru: 'беспорядк, столкнов, январск, кровавый январ, январь, қантар, кантар, волнен',
    kk: 'тәртіпсіздік, қаңтар, қақтығыс, қанды қаңтар',
  },
  shoot: {
    en: 'shoot, shot$, gunfire, open fire, fire without, shooting, bullet, gunshot, gun',
    ru: 'стрел, выстрел, огонь, пуля, пули, ранен, огнестрел',
    kk: 'оқ$, оқ ат, атып, атыл, оқпен',
  },
  airport: { en: 'airport, plane$, flight, aircraft', ru: 'аэропорт, самолет, рейс', kk: 'әуежай, ұшақ' },
  fire: {
    en: 'fire$, blaze, burn, burned, burnt, arson, torched, ablaze, set alight',
    ru: 'пожар, сгорел, поджог, подожг, горел, сожг, сожж',
    kk: 'өрт, өртен, өртел, өртед',
  },
  explosion: { en: 'explosion, blast, methane', ru: 'взрыв, метан', kk: 'жарылыс, метан' },
  accident: {
    en: 'accident, crash, collaps, disaster, tragedy, killed in, die in',
    ru: 'авари, обруш, катастроф, трагеди, дтп$',
    kk: 'апат, қайғылы, құлап',
  },
  gasprice: {
    en: 'fuel price, gas price, lpg, fuel, liquefied, prices',
    ru: 'цен на газ, цены на газ, цена на газ, цену на газ, сжиженн, топлив, газ$, газа$',
    kk: 'газ бағасы, газ$, сұйытыл, жанармай',
  },
  wages: {
    en: 'wage, pay rise, salary, salaries, higher pay, pay$, raise',
    ru: 'зарплат, оклад, оплат труд',
    kk: 'жалақы, айлық, еңбекақы',
  },
  money: {
    en: 'compensation, damages, debt, debts, loan, mortgage, bank$, credit, benefit$, benefits, allowance',
    ru: 'компенсац, долг, кредит, ипотек, банк, пособи, ущерб, выплат',
    kk: 'өтемақы, қарыз, несие, ипотека, банк, жәрдемақы',
  },
  housing: {
    en: 'housing, apartment, flat$, house$, eviction, dwelling',
    ru: 'жиль, квартир, дом$, дома$, выселен',
    kk: 'баспана, пәтер, үй$, үйін',
  },
  land: { en: 'land$, lands', ru: 'земл, земел', kk: 'жер$, жерді, жерге' },
  nuclear: {
    en: 'nuclear, reactor, atomic, rosatom',
    ru: 'аэс$, атомн, ядерн, реактор, росатом',
    kk: 'аэс$, атом, ядро',
  },
  ecology: {
    en: 'ecolog, environment, pollution, smog, trees, national park, river, lake',
    ru: 'эколог, загрязн, смог$, дерев, парк, озер, река, реки$',
    kk: 'эколог, ластан, түтін, ағаш, саябақ, көл, өзен',
  },
  virus: {
    en: 'coronavirus, covid, pandemic, quarantine, lockdown, vaccin, virus',
    ru: 'коронавирус, ковид, пандеми, карантин, вакцин, прививк',
    kk: 'коронавирус, індет, карантин, вакцина, пандемия',
  },
  mask: { en: 'mask, face cover', ru: 'маск', kk: 'маска, бетперде' },
  health: {
    en: 'health, ill$, sick, illness, disease, stroke, heart, diabetes, treatment, condition, pain',
    ru: 'здоров, болен, болезн, инсульт, инфаркт, сердц, диабет, лечен, самочувств',
    kk: 'денсаулық, ауру$, ауыр, инсульт, жүрек, ем$, емде',
  },
  psychiatric: { en: 'psychiatr, mental', ru: 'психиатр, психич', kk: 'психиатр, психик' },
  suicide: {
    en: 'suicide, hanged, slit, cut his, cut her, self harm, set himself, self immol, cuts$',
    ru: 'суицид, самоубий, повес, вскрыл, порезал, покончил, самоподжог, членовред',
    kk: 'суицид, өз өзіне қол, асылып, тілді, өзін өрте',
  },
  funeral: {
    en: 'funeral, buried, burial, grave, cemetery, mourn, farewell, laid to rest',
    ru: 'похорон, могил, кладбищ, поминк, траур, прощан',
    kk: 'жерле, бейіт, жаназа, қабір, мола, зират',
  },
  anniversary: {
    en: 'anniversary, years since, years after, commemorat, memory, memorial, remember, monument, tribute',
    ru: 'годовщин, лет назад, памят, мемориал, помин, лет после',
    kk: 'жылдығы, еске алу, еске алды, ескерткіш, мемориал',
  },
  banActivity: {
    en: 'banned from, barred from, ban on public, forbidden to',
    ru: 'запрет на, лишен права, запретом, запрещено заним',
    kk: 'тыйым салынды, құқығынан айыр',
  },
  hack: {
    en: 'hack, cyber, ddos, phish',
    ru: 'хакер, кибер, ddos, взлом, атак',
    kk: 'хакер, кибер, ddos, бұзып кір',
  },
  phone: { en: 'phone, sim$, telephone, mobile', ru: 'телефон, смартфон, звон', kk: 'телефон, қоңырау' },
  equipment: {
    en: 'computer, equipment, laptop, hard drive, devices, documents, confiscat, seized, sealed',
    ru: 'компьют, техник, ноутбук, документ, изъя, изыма, оборудов, опечат',
    kk: 'компьютер, құжат, тәркіле, алып кет, мөр бас, ноутбук',
  },
  hotel: { en: 'hotel, restaurant, cafe', ru: 'гостиниц, отел, ресторан, кафе', kk: 'қонақүй, мейрамхана, кафе' },
  square: { en: 'square, central street, streets, street', ru: 'площад, улиц', kk: 'алаң, көше' },
  road: { en: 'road, highway, railway, blocked road, route', ru: 'дорог, трасс, железн', kk: 'жол$, жолды, тас жол' },
  border: { en: 'border, frontier', ru: 'границ, пригранич, погран', kk: 'шекара' },
  solidarity: {
    en: 'support, solidarity, supporters, backing',
    ru: 'поддерж, солидар, сторонник',
    kk: 'қолдау, қолда, жақтас',
  },
  mass: {
    en: 'hundreds, thousands, dozens, crowd, scores, mass$',
    ru: 'сотни, сотен, тысяч, десятк, массов, толп',
    kk: 'жүздеген, мыңдаған, ондаған, жаппай, көпшілік',
  },
  wayTo: {
    en: 'on the way, on their way, en route, heading to, ahead of, before',
    ru: 'по пути, по дороге, перед, накануне, в преддверии',
    kk: 'жолда, бара жатқан, алдында, қарсаңында',
  },
  electionDay: {
    en: 'election day, voting day, day of the vote, as kazakhs vote, day of vote, day of elections, as nation picks, as nation votes',
    ru: 'день выборов, день голосования',
    kk: 'сайлау күні, дауыс беру күні',
  },
  secondDay: {
    en: 'second day, day after, another day, continue, ongoing, day two',
    ru: 'второй день, продолж, второй раз, второй сутки',
    kk: 'екінші күн, жалғас',
  },
  nameChange: {
    en: 'renam, rename, name$ of capital, name change',
    ru: 'переимен',
    kk: 'атауын өзгер, атын өзгер, қайта ата',
  },
  stone: {
    en: 'stone, brick, window, windows, foam, graffiti, door, severed, pig s, head$ of',
    ru: 'камн, кирпич, окн, дверь, двери, пенай, пеной, пеный, голова, голову, головы',
    kk: 'тас$, тас лақтыр, терезе, есік, басы',
  },
  car: {
    en: 'car$, cars, vehicle, tyres, bus$, van$',
    ru: 'машин, автомоб, авто$, автобус, колес',
    kk: 'көлік, машина, автокөлік, автобус',
  },
  reportDoc: {
    en: 'report$, reports, findings, conclusion, review, study',
    ru: 'доклад, отчет, заключен, вывод, обзор',
    kk: 'баяндама, есеп, қорытынды, шолу',
  },
  gambling: { en: 'casino, gambling, betting', ru: 'казино, азартн, ставк, букмекер', kk: 'казино, құмар' },
  flood: { en: 'flood, dam$', ru: 'паводк, наводнен, затоп, плотин', kk: 'тасқын, су бас, бөгет' },
  leaderOfGroup: {
    en: 'head of, leader of, heads$, led by, chair of, founder',
    ru: 'глава$, главы$, главу$, главе$, лидер, руковод, председател, возглавля, основател, директор',
    kk: 'басшы, жетекші, төраға, көшбасшы, құрушы, директор',
  },
  countDead: {
    en: 'list of, names of, death toll, number of dead, toll',
    ru: 'списки погибш, список погибш, число погибш, погибл, поименн',
    kk: 'қаза тапқандар тізімі, қаза болғандар',
  },
  schoolGirl: {
    en: 'underage, bride, early marriage, forced marriage',
    ru: 'невест, ранни брак, насильств брак',
    kk: 'қалыңдық, ерте неке, алып қашу',
  },
  labour: { en: 'labour, labor, employment, strike', ru: 'трудов, труд$, труда$, забаст, баст', kk: 'еңбек, ереуіл' },
  blockedSite: {
    en: 'blocked, blocking, access to, throttl, vpn, domain, shut down, shutdown, blackout, cut off, outage',
    ru: 'блокир, заблок, доступ, vpn, домен, отключ',
    kk: 'бұғатта, қолжетім, vpn, домен, өшір',
  },
};
