import type { SenseWords } from './sense-words';

/** Votes, laws, offices and what states say to each other. */
export const politicsWords: SenseWords = {
  bill: {
    en: 'bill$, draft, draft law, draft legislation, bills',
    ru: 'законопроект, проект закона, поправк, проекта закона, проекте закона',
    kk: 'заң жоба, түзету, жобасы',
  },
  law: {
    en: 'law$, laws, legislation, act$, rules, statute',
    ru: 'закон, законодат, правила, правил$',
    kk: 'заң$, заңы, заңға, заңнама, ереже',
  },
  amendment: { en: 'amend, changes to', ru: 'поправк, изменения в, изменений в', kk: 'түзету, өзгеріс' },
  constitution: { en: 'constitution', ru: 'конституц', kk: 'конституция, ата заң' },
  decree: { en: 'decree, executive order', ru: 'указ$, указа$, указом, указы', kk: 'жарлық, жарлығы' },
  criminalcode: {
    en: 'criminal code, penal code, article *, criminal offence, criminalis, criminaliz',
    ru: 'уголовн кодекс, ук$, уголовный кодекс, уголовного кодекс, уголовном кодекс, криминализ, статья, статье, статьи',
    kk: 'қылмыстық кодекс, бап, бабы, қылмыс',
  },
  tax: { en: 'tax, taxes, revenue', ru: 'налог, кгд$, дгд$', kk: 'салық' },
  forms: {
    en: 'form$, forms, filing, reporting, declaration, mistake, errors',
    ru: 'отчет, отчетност, форма$, форме, ошибк, неточност, деклара',
    kk: 'есеп$, есебі, қате, декларац',
  },
  foreignfunding: {
    en: 'foreign fund, foreign money, foreign grants, funding, funded, foreign income, grant$, grants',
    ru: 'иностранное финанс, иностранного финанс, иностранных денег, иностранных средств, финансир, грант, инофинанс',
    kk: 'шетелдік қаржы, қаржыландыр, шетелден қаржы, грант',
  },
  register: {
    en: 'register$, registry, list of, blacklist, listed',
    ru: 'реестр, списк, список, перечень, перечне',
    kk: 'тізілім, тізім',
  },
  foreignagent: {
    en: 'foreign agent, agents',
    ru: 'иноагент, иностранный агент, иностранных агент, иностранного агент, иностранные агент',
    kk: 'шетел агент, шетелдік агент',
  },
  registration: {
    en: 'registration, registered, registers, unregistered, register a party, founding congress',
    ru: 'регистрац, зарегистр, незарегистр, учредительн',
    kk: 'тірке, құрылтай',
  },
  accreditation: { en: 'accredit', ru: 'аккредит', kk: 'аккредит' },
  petition: { en: 'petition, signatures', ru: 'петици, подпис', kk: 'петиция, қол жина' },
  appeal: {
    en: 'open letter, letter, address to, plea, pleas, appeal to',
    ru: 'открытое письмо, письмо, письме, обращен',
    kk: 'үндеу, хат$, хаты, ашық хат',
  },
  statement: {
    en: 'statement, said in, declar, says',
    ru: 'заявил, заявлен, сообщил, сообщен, рассказал, говорит, говорят, отметил',
    kk: 'мәлімде, хабарла, айтты, дейді',
  },
  resolution: { en: 'resolution, motion', ru: 'резолюц', kk: 'қарар, резолюц' },
  sanction: { en: 'sanction, magnitsky', ru: 'санкци, магнитск', kk: 'санкция, магнитский' },
  agreement: {
    en: 'agreement, treaty, convention, protocol$, ratif, pact',
    ru: 'соглашен, договор, конвенц, протокол, ратифи',
    kk: 'келісім, шарт, конвенция, ратификац',
  },
  humanrights: {
    en: 'human rights, civil liberties, freedoms, fundamental freedoms',
    ru: 'права человека, прав человека, правам человека, правами человека, свободы$, свобод$, основных свобод',
    kk: 'адам құқ, бостандық, адам құқықтары',
  },
  resign: {
    en: 'resign, steps down, stepped down, step down, quit, quits, leaves office, departure, stepping down',
    ru: 'отставк, уходит с, ушел с, сложил, уход$, покинул пост, покидает',
    kk: 'отставка, қызметінен кет, өкілеттігін тоқтат, орнынан кет, қызметтен кет',
  },
  inauguration: {
    en: 'inaugurat, oath, sworn in, takes office, took office',
    ru: 'инаугурац, присяг, вступил в должн, принес присягу',
    kk: 'инаугурац, ант бер, ұлықтау',
  },
  win: {
    en: 'wins, won$, victory, winner, landslide, elected',
    ru: 'победил, победу, победа, победит, победой, избран, выиграл',
    kk: 'жеңді, жеңіс, жеңіп, сайланды',
  },
  result: {
    en: 'result, percent of, percent, tally, outcome',
    ru: 'результат, итог, процент, голосов$',
    kk: 'нәтиже, қорытынды, пайыз',
  },
  turnout: {
    en: 'turnout, polling station, polls open, ballot',
    ru: 'явк, участк, урн$, бюллетен, участок',
    kk: 'келді дауыс, учаске, қатысу, бюллетень',
  },
  fraud: {
    en: 'fraud, rigg, irregularit, ballot stuff, stuffing, falsif, violations at, marred, tarnish',
    ru: 'фальсифик, вброс, карусел, нарушен, омрач',
    kk: 'бұрмала, бұзушылық, бұзыл, тастау, салып жібер',
  },
  boycott: { en: 'boycott', ru: 'бойкот', kk: 'бойкот' },
  earlyvote: {
    en: 'snap, early election, early presidential, early vote',
    ru: 'досрочн выбор, внеочередн, досрочны',
    kk: 'кезектен тыс, мерзімінен бұрын сайлау',
  },
  referendum: { en: 'referendum, plebiscite', ru: 'референдум', kk: 'референдум' },
  presidentElection: {
    en: 'presidential election, presidential vote, presidential poll, presidential race',
    ru: 'президентск, выборы президента, выборах президента, выборов президента',
    kk: 'президент сайлау',
  },
  parlElection: {
    en: 'parliamentary election, parliamentary vote, parliamentary poll, elections to majilis, legislative election',
    ru: 'парламентск выбор, парламентских выбор, парламентские выбор, парламентским выбор, выборы в мажилис, выборах в мажилис, выборов в мажилис, выборам в мажилис',
    kk: 'парламент сайлау, мәжіліс сайлау',
  },
  election: {
    en: 'election, vote$, votes, voting, voter, poll$, polls, ballot, electoral, voted',
    ru: 'выбор$, выборы, выборах, выборов, выборам, голосован, избират, проголос, электор',
    kk: 'сайлау, дауыс',
  },
  reading: {
    en: 'first reading, second reading, both chambers, final reading',
    ru: 'первом чтении, первое чтение, втором чтении, второе чтение, чтени',
    kk: 'бірінші оқылым, екінші оқылым, оқылым',
  },
  firstreading: { en: 'first reading', ru: 'первом чтении, первое чтение', kk: 'бірінші оқылым' },
  secondreading: { en: 'second reading', ru: 'втором чтении, второе чтение', kk: 'екінші оқылым' },
  discussion: {
    en: 'discuss, debate, consultation, public hearing, roundtable, conference, forum',
    ru: 'обсужд, дебат, консультац, слушани, круглый стол, круглого стола, конференц, форум',
    kk: 'талқыла, дебат, консультац, дөңгелек үстел, конференц, форум',
  },
  concept: {
    en: 'reform, package, plan$, plans, strategy, concept, programme',
    ru: 'реформ, пакет, план$, плана$, планы$, концепц, стратеги, программ',
    kk: 'реформа, жоспар, тұжырымдама, стратегия, бағдарлама',
  },
  citizenship: { en: 'citizen, passport', ru: 'граждан, паспорт', kk: 'азамат, төлқұжат, паспорт' },
  flag: {
    en: 'flag, poster, banner, placard, portrait, slogan, sign saying, blank, balloon',
    ru: 'флаг, плакат, баннер, портрет, лозунг, чист лист, надпис, шар$, шары$, шаров',
    kk: 'ту$, туын, плакат, баннер, портрет, ұран, парақ, шар$',
  },
  march8: {
    en: 'march 8, 8 march, women s day, women s march',
    ru: '8 марта, женск марш, женский марш, международный женский день',
    kk: '8 наурыз, әйелдер күні',
  },
  independence: { en: 'independence', ru: 'независим', kk: 'тәуелсіз' },
  dismissal: {
    en: 'dismiss, fired, sacked, sack$, laid off',
    ru: 'уволил, увольн, уволен, сократ',
    kk: 'жұмыстан шығар, қызметтен босат, қысқар',
  },
  appointment: {
    en: 'appoint, named as, takes over, successor, new head',
    ru: 'назнач, преемник, возглав, сменил',
    kk: 'тағайында, басшы болды, мұрагер, мирасқор',
  },
  condemn: {
    en: 'condemn, criticis, criticiz, slam, denounc, decry, blast$, deplor, scold, rebuke',
    ru: 'осужда, осудил$, раскритик, критику, критико, порица',
    kk: 'айыптады, сынады, сынға, сын айт',
  },
  concern: {
    en: 'concern, worried, alarm, worries',
    ru: 'обеспоко, озабоч, тревог, встревож',
    kk: 'алаңда, қауіптен, дабыл',
  },
  urge: {
    en: 'urge, call on, calls on, call for, calls for, demand, ask$, asks, appeal for, should$, must$',
    ru: 'призыв, призва, потребов, требу, просят, должн, нужно, следует',
    kk: 'шақыр, талап ет, сұра, тиіс, керек',
  },
  survey: {
    en: 'index, ranking, rating, annual report, world report, survey, score, ranked',
    ru: 'рейтинг, индекс, ежегодн, доклад, опрос',
    kk: 'рейтинг, индекс, жыл сайын, баяндама',
  },
  dialogue: {
    en: 'dialogue, talks, consultation, meeting, round, subcommittee, cooperation',
    ru: 'диалог, переговор, встреч, раунд, подкомитет, сотруднич, заседан',
    kk: 'диалог, келіссөз, кездес, раунд, ынтымақтаст, отырыс',
  },
  upr: {
    en: 'universal periodic, human rights council, un review, periodic review, committee against, human rights committee',
    ru: 'упо$, универсальн, совет по правам, комитет по правам, совете по правам, комитет против пыток',
    kk: 'әмбебап, адам құқықтары кеңесі, адам құқықтары жөніндегі комитет',
  },
  gsp: {
    en: 'gsp, trade preference, partnership agreement, epca, cooperation council',
    ru: 'српс, расширенн партн, соглашение о расширенн, преференц, совет сотруднич',
    kk: 'кеңейтілген әріптестік, серіктестік',
  },
};
