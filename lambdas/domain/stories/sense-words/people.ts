import type { SenseWords } from './sense-words';

/** Who: people by what they are or do. */
export const peopleWords: SenseWords = {
  activist: {
    en: 'activist, campaigner, dissident, protest leader, civic figure',
    ru: 'активист, гражданск активист, общественник, общественный деятель, диссидент',
    kk: 'белсенді, қоғам қайраткер',
  },
  critic: {
    en: 'critic$, critics, outspoken, opponent, government critic',
    ru: 'критик$, критика$, критики$, критиков, противник, оппонент',
    kk: 'сыншы, қарсылас, қарсы шық',
  },
  journalist: {
    en: 'journalist, reporter, correspondent, cameraman, media worker, press',
    ru: 'журналист, репортер, корреспондент, оператор, пресс$, сми$',
    kk: 'журналист, тілші, репортер',
  },
  editor: { en: 'editor, chief editor', ru: 'редактор, главред', kk: 'редактор' },
  blogger: { en: 'blogger, vlogger, youtuber, influencer', ru: 'блогер, блоггер, ютубер', kk: 'блогер' },
  lawyer: {
    en: 'lawyer, attorney, counsel, defence, advocate',
    ru: 'адвокат, защитник$, защитник, защита$, юрист',
    kk: 'адвокат, қорғаушы, заңгер',
  },
  minister: { en: 'minister, cabinet member', ru: 'министр', kk: 'министр' },
  president: {
    en: 'president, head of state, akorda, leader',
    ru: 'президент, глава государства, главы государства, главе государства, акорда, ақорда',
    kk: 'президент, мемлекет басшы, ақорда',
  },
  mayor: { en: 'mayor, akim, governor, city hall, akimat, mayor s', ru: 'аким, акимат, губернатор, мэр', kk: 'әкім' },
  ombudsman: {
    en: 'ombuds, commissioner for human, human rights commissioner',
    ru: 'омбудс, уполномоченн',
    kk: 'омбудс, уәкіл',
  },
  opposition: { en: 'opposition', ru: 'оппози', kk: 'оппози' },
  candidate: {
    en: 'candidate, runs for, contender, nominat, self nominated',
    ru: 'кандидат, самовыдвиж, выдвин, выдвиж',
    kk: 'кандидат, үміткер, ұсынылды',
  },
  observer: {
    en: 'observer, monitor$, monitors, monitoring, election watch',
    ru: 'наблюдат, мониторинг, наблюден',
    kk: 'байқаушы, бақылаушы',
  },
  worker: {
    en: 'worker, employee, labourer, laborer, staff$',
    ru: 'рабочи, работник, сотрудник',
    kk: 'жұмысшы, қызметкер',
  },
  miner: {
    en: 'miner$, miners, coal, colliery, mine$, mines, pit$, shaft',
    ru: 'шахт, горняк, уголь, угольн',
    kk: 'шахта, кенші, көмір',
  },
  oilworker: { en: 'oil worker, oilmen, oil, petroleum', ru: 'нефт', kk: 'мұнай' },
  student: { en: 'student, pupil', ru: 'студент, школьник, учащи', kk: 'студент, оқушы' },
  teacher: { en: 'teacher', ru: 'учител, преподават, педагог', kk: 'мұғалім, ұстаз, оқытушы' },
  doctor: {
    en: 'doctor, medic$, medics, medical, ambulance, surgeon, physician',
    ru: 'врач, медик, медицин, скорая помощь, скорой, доктор',
    kk: 'дәрігер, медицина, жедел жәрдем',
  },
  women: {
    en: 'women, woman, female, feminis, girl$, girls',
    ru: 'женщин, женск, феминис, девуш, активистк',
    kk: 'әйел, феминис, қыз',
  },
  mother: { en: 'mother', ru: 'мать$, матери, матерей, матерям, мама$, мамы$', kk: 'ана$, аналар, анасы, шешесі' },
  child: {
    en: 'child, children, minor$, minors, teen, baby, boy$, juvenile, kids',
    ru: 'дети$, детей, детям, детьми, ребен, детск, несовершеннолет, подрост, малолет',
    kk: 'бала$, балалар, баласы, балалы, кәмелет, жасөспірім',
  },
  family: {
    en: 'family, relatives, kin$, families, relative',
    ru: 'семья, семьи$, семье, семью, родственник, родны, близки',
    kk: 'отбасы, туыс, жақын',
  },
  wife: {
    en: 'wife, widow, spouse, partner',
    ru: 'жена$, жены$, жену$, жене$, женой, вдов, супруг',
    kk: 'әйелі$, жұбайы, жесір, зайыбы',
  },
  brother: {
    en: 'brother, nephew, sibling',
    ru: 'брат$, брата$, брату, братом, племянник, братья',
    kk: 'бауыры, інісі, ағасы, жиені',
  },
  father: {
    en: 'father$, son$, father s, sons',
    ru: 'отец, отца, отцу, сын$, сына$, сыну$, сыном',
    kk: 'әкесі, ұлы$, баласын',
  },
  daughter: { en: 'daughter, sister', ru: 'дочь, дочери, дочка, сестр', kk: 'қызы$, әпкесі, қарындас, сіңлісі' },
  believer: {
    en: 'believer, religio, faith, worship',
    ru: 'верующ, религи, вероисповед, богослуж',
    kk: 'діни, дін$, дінге, діндар, сенуші',
  },
  jehovah: { en: 'jehovah', ru: 'иегов', kk: 'иегова' },
  muslim: {
    en: 'muslim, mosque, imam, islam, hijab, headscar, quran, niqab, tabligh',
    ru: 'мусульм, мечет, имам, ислам, хиджаб, платк, никаб, коран, таблиг',
    kk: 'мұсылман, мешіт, имам, ислам, хиджаб, орамал, намаз, құран',
  },
  lgbt: {
    en: 'lgbt, gay, lesbian, queer, same sex, transgender, homosex, non traditional',
    ru: 'лгбт, нетрадиционн, гей$, геев, лесби, трансгендер, однопол, фемини инициатив',
    kk: 'лгбт, дәстүрлі емес',
  },
  ethnic: {
    en: 'ethnic, nationality, dungan, interethnic, inter ethnic',
    ru: 'этнич, националь рознь, межнац, межэтн, дунган',
    kk: 'этни, ұлтаралық, дүнген, этносаралық',
  },
  prisoner: {
    en: 'prisoner, inmate, convict$, convicts, detainee, political prisoner',
    ru: 'заключенн, осужденн, арестант, политзак, политзаключ, узник, задержанны',
    kk: 'тұтқын, сотталған, қамаудағы, саяси тұтқын',
  },
  expert: {
    en: 'expert, special rapporteur, rapporteur, specialist, scholar, analyst',
    ru: 'эксперт, спецдокладчик, специалист, докладчик, аналитик',
    kk: 'сарапшы, баяндамашы, маман',
  },
  rightsdefender: {
    en: 'human rights defender, rights defender, human rights group, rights group, rights activist, human rights activist, rights organisations, rights watchdog, watchdog',
    ru: 'правозащит',
    kk: 'құқық қорғаушы, құқық қорғау ұйым',
  },
  businessman: {
    en: 'businessman, tycoon, oligarch, banker, entrepreneur, businesswoman',
    ru: 'бизнесмен, олигарх, банкир, предприниматель',
    kk: 'бизнесмен, кәсіпкер, олигарх, банкир',
  },
  artist: {
    en: 'artist, singer, musician, rapper, actor, comedian, poet, writer, theatre, director',
    ru: 'художник, певец, певиц, музыкант, рэпер, актер, комик, поэт, писател, театр, режиссер, сатирик',
    kk: 'суретші, әнші, ақын, жазушы, актер, театр, режиссер',
  },
  foreign: {
    en: 'foreign$, abroad, from abroad, overseas, western, international',
    ru: 'иностран, зарубеж, за рубеж, загранич, международн',
    kk: 'шетел, халықаралық',
  },
  witness: {
    en: 'witness, testif, testimony, evidence, interrogation',
    ru: 'свидетел, показани, доказат, очевид',
    kk: 'куә, куәгер, дәлел, айғақ',
  },
  attackers: {
    en: 'masked, unknown men, thugs, assailant, unidentified, strangers, sportsmen',
    ru: 'неизвестн, нападавш, спортсмен, титушк, тітушк, в масках',
    kk: 'белгісіз, бетперде киген, шабуылдаушы',
  },
  participant: {
    en: 'participant, protester, demonstrator, picketer, marcher',
    ru: 'участник, протестующ, митингующ, демонстрант',
    kk: 'қатысушы, наразы, шеруші',
  },
  defendant: {
    en: 'defendant, accused, suspect, on trial, dock$',
    ru: 'подсудим, обвиняем, фигурант, подозрев',
    kk: 'айыпталушы, сотталушы, күдікті',
  },
  victim: {
    en: 'victim, injured, wounded, dead$, casualties, killed, death toll, fatal',
    ru: 'жертв, пострадавш, ранен, погибш, потерпевш, убиты',
    kk: 'құрбан, зардап шек, жараланған, қаза тапқан, жәбірленуші',
  },
};
