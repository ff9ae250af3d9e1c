import type { SenseWords } from './sense-words';

/** Who: bodies of state and others, and countries. */
export const bodyWords: SenseWords = {
  court: { en: 'court, judge, tribunal, bench$, justice$', ru: 'суд, судья, судьи, судьей, судеб', kk: 'сот' },
  supremecourt: {
    en: 'supreme court',
    ru: 'верховный суд, верховного суд, верховном суд, верховным суд',
    kk: 'жоғарғы сот',
  },
  constcourt: {
    en: 'constitutional court, constitutional council',
    ru: 'конституционный суд, конституционного суд, конституционном суд, конституционный совет, конституционного совет',
    kk: 'конституциялық сот, конституциялық кеңес',
  },
  prosecutor: { en: 'prosecut', ru: 'прокур, гособвин, обвинение проси', kk: 'прокур, айыптаушы' },
  police: {
    en: 'police, officer, policem, interior ministry, cops',
    ru: 'полиц, мвд$, министерство внутренних дел, министерстве внутренних дел, дп$',
    kk: 'полиц, ішкі істер, іім$',
  },
  riotpolice: {
    en: 'riot police, special forces, swat, sobr, omon, troops in',
    ru: 'спецназ, омон, собр$, силовик',
    kk: 'спецжасақ, арнайы жасақ, сарбаз',
  },
  security: {
    en: 'security service, security committee, knb$, national security, secret service, intelligence',
    ru: 'кнб$, нацбезопасн, комитет национальной безопасн, спецслужб, разведк',
    kk: 'ұқк$, қауіпсіздік комитет',
  },
  government: {
    en: 'government, cabinet, cabinet s',
    ru: 'правительств, кабмин, кабинет министр, власти$, властей, властям',
    kk: 'үкімет, билік',
  },
  parliament: {
    en: 'parliament, lawmaker, legislat, deputies, deputy, majilis, mazhilis, mps$',
    ru: 'парламент, мажилис, депутат',
    kk: 'парламент, мәжіліс, депутат',
  },
  senate: { en: 'senate, senator', ru: 'сенат', kk: 'сенат' },
  party: { en: 'party, parties', ru: 'партия, партии, партий, партию, партией', kk: 'партия' },
  mission: { en: 'mission, delegation', ru: 'мисси, делегаци', kk: 'миссия, делегац' },
  tradeunion: {
    en: 'trade union, union$, unions, labour union, unionist, labor union',
    ru: 'профсоюз',
    kk: 'кәсіподақ',
  },
  church: {
    en: 'church, pastor, baptist, christian, protestant, priest',
    ru: 'церк, пастор, баптист, христиан, священник',
    kk: 'шіркеу, пастор, баптист, христиан',
  },
  xinjiang: {
    en: 'xinjiang, camps$, uyghur, uighur, re education',
    ru: 'синьцзян, уйгур, лагер',
    kk: 'шыңжаң, синьцзян, ұйғыр, лагер',
  },
  china: { en: 'china, chinese, beijing', ru: 'кита, кнр$, пекин', kk: 'қытай, қхр$, бейжің' },
  russia: { en: 'russia, moscow, kremlin', ru: 'росси, рф$, москв, кремл', kk: 'ресей, мәскеу, кремль' },
  ukraine: { en: 'ukrain, war in, invasion', ru: 'украин, войн, вторжен', kk: 'украин, соғыс' },
  karakalpak: { en: 'karakalpak, nukus', ru: 'каракалпак, нукус', kk: 'қарақалпақ, нөкіс' },
  prison: {
    en: 'prison, jail, colony, penal, behind bars, penitentiary, labour camp',
    ru: 'тюрьм, колони, сизо$, изолятор, решетк, уис$, исправительн',
    kk: 'түрме, колония, абақты, изолятор, темір тор',
  },
  troops: {
    en: 'troops, soldier, army, military, csto, peacekeep, conscript',
    ru: 'войск, солдат, арми, военн, одкб, миротвор, военнослуж',
    kk: 'әскер, сарбаз, ұқшұ, бітімгер',
  },
  un: {
    en: 'un$, united nations, un s, working group',
    ru: 'оон$, рабочая группа, рабочей группы, рабочую групп',
    kk: 'бұұ, жұмыс тобы',
  },
  eu: {
    en: 'eu$, european union, eu s, brussels, eeas',
    ru: 'ес$, евросоюз, европейский союз, европейского союза, европейским союз, брюссел',
    kk: 'ео$, еуроодақ, еуропалық одақ, еуропа одағы, брюссель',
  },
  europarl: {
    en: 'european parliament, mep$, meps, european lawmakers, euro mps, european deputies, strasbourg, eurodeput',
    ru: 'европарл, европейский парламент, европейского парламент, евродепутат, страсбург',
    kk: 'еуропарл, еуропа парламент, еуродепутат, страсбург',
  },
  usa: {
    en: 'us$, u s$, american, washington, united states, state department, congress',
    ru: 'сша$, американ, вашингтон, госдеп, конгресс',
    kk: 'ақш, америка, вашингтон, мемдеп, конгресс',
  },
  embassy: {
    en: 'embassy, ambassador, consulate, diplomat, envoy',
    ru: 'посол, послы, посла, послов, посольств, консул, дипломат',
    kk: 'елші, консул, дипломат',
  },
  group: {
    en: 'group$, groups, organisation, organization, ngo, ngos, foundation, association, bureau, movement',
    ru: 'группа, группы, организаци, нпо$, фонд, объединен, общественн объедин, движен, бюро$',
    kk: 'топ$, тобы, ұйым, үеұ, қор$, қоры, бірлестік, қозғалыс, бюро',
  },
  media: {
    en: 'media, outlet, newspaper, broadcaster, news site, news agency, television, channel, website, newsroom, site',
    ru: 'сми$, издани, газет, телеканал, телевид, новостн, сайт, редакци, канал, агентств',
    kk: 'бақ$, баспасөз, газет, телеарна, телевид, сайт, редакция, арна, агенттік, басылым',
  },
  electioncommission: {
    en: 'election commission, electoral commission, central commission',
    ru: 'цик$, центризбирком, избирком, центральная комиссия, избирательн комисс, избирательная комисс',
    kk: 'оск$, сайлау комиссия, орталық комиссия',
  },
  school: {
    en: 'school, university, college, dormitor, academy',
    ru: 'школ, универс, вуз$, колледж, общежит',
    kk: 'мектеп, университет, колледж, жатақхана',
  },
  hospital: {
    en: 'hospital, clinic, ward$',
    ru: 'больниц, госпитал, клиник, палат, стационар',
    kk: 'аурухана, клиника, госпиталь',
  },
  jury: { en: 'jury, jurors', ru: 'присяжн', kk: 'алқаби, алқабилер' },
  office: {
    en: 'office$, offices, headquarters, premises, building',
    ru: 'офис, кабинет, штаб, здание, зданию, помещен',
    kk: 'кеңсе, ғимарат, офис',
  },
  authorities: {
    en: 'authorities, officials, official, officialdom',
    ru: 'власти, чиновник, ведомств, официальн',
    kk: 'билік, шенеунік, ресми, мекеме',
  },
  capital: { en: 'capital$, nur sultan, astana', ru: 'столиц, астан, нур султан', kk: 'елорда, астана, нұр сұлтан' },
  region: {
    en: 'region, province, district, village, town',
    ru: 'област, регион, район, село$, селе$, села$, поселк, город',
    kk: 'облыс, аймақ, өңір, аудан, ауыл, қала',
  },
};
