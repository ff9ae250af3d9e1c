import type { SenseWords } from './sense-words';

/** Crime and justice: what is done to people, and what is done about it. */
export const justiceWords: SenseWords = {
  murder: {
    en: 'murder, killing, killer, homicide, assassin, slain, manslaughter',
    ru: 'убийств, убийц, убил$, убила, убит',
    kk: 'кісі өлтір, өлтір, кісі өлім',
  },
  beat: {
    en: 'beat, beating, beats, battery, bodily harm, injur, bruise, assault',
    ru: 'избил, избит, избиен, побои, побой, побоя, побое, телесн, травм, нападен',
    kk: 'соққы, ұрып, ұрды, жарақат, ұрып соғ',
  },
  domestic: {
    en: 'domestic violence, family violence, violence against women, domestic',
    ru: 'бытов, домашн насил, домашнее насил, домашнего насил, семейн',
    kk: 'тұрмыстық зорлық, тұрмыстық, отбасылық',
  },
  rape: {
    en: 'rape, sexual, harass, abuse of',
    ru: 'изнасил, сексуал, домогат, растлен, педофил',
    kk: 'зорла, жыныстық, педофил',
  },
  kidnap: {
    en: 'kidnap, abduct, disappear, missing, vanish',
    ru: 'похит, похищ, исчез, пропал, без вести',
    kk: 'ұрла, жоғалып, жоғалды, із түзсіз, хабарсыз',
  },
  torture: {
    en: 'tortur, ill treatment, ill treat, iron$, hot iron, mistreat, cruel',
    ru: 'пытк, пыток, пыта, жестк обращ, утюг, утюж, истяз, превышен власт, превышение',
    kk: 'азапта, қинау, қинаг, үтік',
  },
  deathpenalty: {
    en: 'death penalty, capital punishment, moratorium',
    ru: 'смертн казн, смертной казн, смертную казн, мораторий',
    kk: 'өлім жазасы, мораторий',
  },
  forensic: {
    en: 'forensic, autopsy, examination, exhum, expert examination',
    ru: 'экспертиз, судмед, вскрыти, эксгум',
    kk: 'сараптама, сот медицин, эксгумац',
  },
  investigation: {
    en: 'investigat, probe, inquiry, inspector',
    ru: 'расслед, следств, следовател, дозна, досудеб',
    kk: 'тергеу, тергеуші, тексеру',
  },
  confess: {
    en: 'admit, confess, pleads guilty, pleaded guilty, apologis, apologiz, apology, regret',
    ru: 'признал вину, признал свою, признал$, признала$, признани, извин, раская, сожал',
    kk: 'мойында, кешірім',
  },
  denyguilt: {
    en: 'denies guilt, pleads not guilty, denied guilt, denies wrongdoing, denies charges, innocent, not guilty, fabricated, trumped up',
    ru: 'не признал, не признает, невинов, невиновн, сфабрик, отрица',
    kk: 'мойындаған жоқ, кінәсіз, мойындамай, мойындамад',
  },
  asks: {
    en: 'prosecutors ask, prosecutors seek, prosecutor asks, prosecutor seeks, prosecution asks, prosecution seeks, demands years, sought',
    ru: 'запросил, просит, требует для, попросил',
    kk: 'жаза сұра, сұрады, мемлекеттік айыптаушы',
  },
  closedtrial: {
    en: 'closed door, closed trial, behind closed, secrecy, secret trial, classified',
    ru: 'закрыт, засекреч, секретн, гриф, за закрытыми',
    kk: 'жабық, құпия',
  },
  delay: {
    en: 'postpon, adjourn, delay, deadline, extend, prolong',
    ru: 'отлож, перенес, перенос, продл',
    kk: 'кейінге, шегер, ұзарт',
  },
  ban: {
    en: 'ban$, bans, banned, prohibit, outlaw, forbid, forbidden, bar$, barred, bars$',
    ru: 'запрет, запрещ',
    kk: 'тыйым',
  },
  permit: {
    en: 'permi, authoris, authoriz, notif, allowed, sanctioned, approval',
    ru: 'разреш, уведом, согласов, дозвол',
    kk: 'рұқсат, хабарлама',
  },
  propaganda: { en: 'propaganda, promotion', ru: 'пропаганд', kk: 'насихат, үгіт' },
  restrict: {
    en: 'restrict, limit, curb, tighten, crackdown, pressure, clampdown, silence',
    ru: 'огранич, ужесточ, давлен, преслед, прессинг',
    kk: 'шекте, қысым, қудала, қатаңдат',
  },
  extremism: {
    en: 'extremis, terror, banned movement, banned group, dvk$, democratic choice, koshe, street party',
    ru: 'экстрем, террор, двк$, демократический выбор, демократического выбор, көше, коше',
    kk: 'экстрем, террор, лаңкес, дтқ, көше парт',
  },
  fake: {
    en: 'false information, fake, disinform, false news, knowingly false, misinformation, rumour',
    ru: 'ложн информ, ложной информ, ложную информ, фейк, заведомо ложн, ложн, дезинф, недостоверн',
    kk: 'жалған ақпарат, жалған, фейк, өтірік',
  },
  incite: {
    en: 'incit, discord, hatred, strife, enmity, hate, stirring',
    ru: 'розн, возбужд розн, разжиг, вражд, ненавист',
    kk: 'араздық, алауыздық, өшпенді, қоздыр',
  },
  insult: {
    en: 'insult, slander, defam, libel, offend, reputation',
    ru: 'оскорб, клевет, честь, достоинств, диффамац',
    kk: 'қорла, жала$, жала жап, ар намыс',
  },
  hooligan: { en: 'hooligan, petty', ru: 'хулиган', kk: 'бұзақы' },
  corruption: {
    en: 'corrupt, bribe, graft, embezzl, kickback, launder, extort, blackmail',
    ru: 'коррупц, взятк, подкуп, хищен, растрат, отмыв, вымогат, шантаж',
    kk: 'жемқор, пара алу, пара беру, жымқыр, бопсала, қорқытып ал',
  },
  treason: {
    en: 'treason, spy$, spying, espionage, coup, seizure of power, power grab, overthrow',
    ru: 'измен, шпион, госперевор, переворот, захват власт, захвате власт, свержен',
    kk: 'сатқын, тыңшы, төңкеріс, билікті басып',
  },
  drugs: { en: 'drug$, drugs, narcotic', ru: 'наркот', kk: 'есірткі' },
  weapon: { en: 'weapon, firearm, grenade, arms$', ru: 'оружи, гранат, автомат', kk: 'қару, граната' },
  housearrest: {
    en: 'house arrest, home arrest, confined to home, confined at home, home detention, at home',
    ru: 'домашн арест, домашний арест, домашнего арест, домашним арест, домашнем арест',
    kk: 'үйқамақ, үй қамақ, үйқамаққа',
  },
  adminarrest: {
    en: 'days in jail, days of arrest, administrative arrest, days in detention, day arrest, jailed for * days, days behind bars, for days, day jail, * day jail, days jail, administrative',
    ru: 'суток$, сутки, админарест, административн, * суток, спецприемник',
    kk: 'тәулік, әкімшілік',
  },
  custody: {
    en: 'pre trial, pretrial, custody, detention centre, detention center, remand, held in',
    ru: 'под страж, сизо$, следственный изолятор, досудебн, меру пресечен, мера пресечен, меры пресечен',
    kk: 'қамауға алу, тергеу изолятор, бұлтартпау',
  },
  solitary: {
    en: 'solitary, punishment cell, isolation cell, isolation',
    ru: 'шизо$, карцер, одиночн',
    kk: 'шизо, карцер, жекелей',
  },
  transfer: {
    en: 'transfer, moved to, taken to, relocat, convoy',
    ru: 'этап, переведен, перевели, перевод, доставил, доставлен',
    kk: 'ауыстыр, жеткіз, көшір',
  },
  visit: { en: 'visit, visits, visited', ru: 'визит, посети, посещен, приех, прибыл', kk: 'сапар, барды, келді' },
  guilty: { en: 'guilty, convict', ru: 'виновн, осужд', kk: 'кінәлі, сотталды' },
  acquit: { en: 'acquit, cleared of, exonerat, rehabilit', ru: 'оправд, реабилит', kk: 'ақта' },
  suspendedterm: {
    en: 'suspended, probation, restricted freedom, restriction of freedom, freedom limitation, conditional',
    ru: 'условн, ограничения свобод, ограничение свобод, ограничением свобод, ограничению свобод, пробац',
    kk: 'шартты, бостандығын шекте, бас бостандығын шекте',
  },
  surveil: {
    en: 'surveil, spyware, pegasus, wiretap, track, monitored, facial recognition, certificate',
    ru: 'слежк, слежен, прослуш, pegasus, пегас, шпионск, сертификат, распознав',
    kk: 'тыңда, аңду, бақылау орнат, pegasus, сертификат',
  },
  extradite: {
    en: 'extradit, deport, hand over, handed over, expuls, sent back, repatriat',
    ru: 'экстрад, депорт, выдал, выдать, выдач, выдвор, возвращ',
    kk: 'экстрад, депорт, елден шығар, қайтар, беріп жібер',
  },
  asylum: { en: 'asylum, refugee', ru: 'убежищ, беженц, беженк', kk: 'баспана сұра, босқын, пана' },
  flee: {
    en: 'flee, fled, left the country, leave the country, leaves country, exile, emigrat, escape',
    ru: 'бежал, покинул, уехал, сбежал, эмигр, изгнан, выехал',
    kk: 'қашып, елден кет, кетіп қал, эмиграц, қуғын',
  },
  wanted: { en: 'wanted$, interpol, search list, arrest warrant', ru: 'розыск, интерпол', kk: 'іздеу, интерпол' },
  hunger: {
    en: 'hunger strike, fasting, food',
    ru: 'голодовк, голодает, голодающ, пищ',
    kk: 'аштық, аш отыр, тамақ',
  },
  sue: {
    en: 'sues, sued, lawsuit, suit, complaint, legal action, filed',
    ru: 'иск$, иска$, иски, жалоб, обжал, подал',
    kk: 'талап арыз, шағым, арыз',
  },
  upheld: {
    en: 'upheld, upholds, stands, unchanged, left in force, leaves in place, appeals court',
    ru: 'в силе, без изменени, апелл, кассац',
    kk: 'өзгеріссіз, күшінде, апелл, кассац',
  },
  pardon: {
    en: 'pardon, amnesty, parole, early release, clemency, commute',
    ru: 'помилов, амнист, удо$, досрочн освоб, условно досрочн, замен наказ',
    kk: 'рақымшыл, кешірім жаса, амнист, мерзімінен бұрын босат, уақытынан бұрын',
  },
  freedom: {
    en: 'free$, freed, freedom, release, released, let go, walks free',
    ru: 'освобо, свобод, отпущ, отпуст',
    kk: 'босат, бостандық, еркіндік',
  },
  freepress: {
    en: 'press freedom, freedom of speech, free speech, freedom of expression, media freedom, censor',
    ru: 'свобод слова, свободы слова, свобода слова, свободу слова, свободе слова, свободы прессы, цензур',
    kk: 'сөз бостандығ, сөз еркіндігі, баспасөз бостандығы, цензура',
  },
  assembly: {
    en: 'assembly, assemblies, gathering, rallies, rally',
    ru: 'собрани, митинг, акция, акции, акцию, акцие, шестви',
    kk: 'жиналыс, жиын, митинг, шеру, шара',
  },
  unlawful: {
    en: 'unlawful, illegal, unsanctioned, unauthoris, unauthoriz',
    ru: 'незакон, несанкц, несоглас, нелегал',
    kk: 'заңсыз, рұқсатсыз',
  },
  peaceful: { en: 'peaceful', ru: 'мирн', kk: 'бейбіт' },
};
