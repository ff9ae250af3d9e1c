import type { Language } from '../watch/language';

/**
 * What may happen in the news that is watched, and how each language says so: beginnings of words, a blank between words
 * that follow each other; `*` is any word, `$` ends one that must not go on.
 */
export const actWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  detained: {
    en: 'detain, arrest, remand, custody, pretrial, pre trial, picked up, round up, rounded up, taken from, taken away, seized, held for, held over, held in, held before, house arrest, sent to jail, days in jail, for * days, hold$, locked up',
    ru: 'задержал, задержан$, задержана$, задержаны$, задержани, задержив, арест$, ареста$, арестовал, арестован$, арестована$, арестованы$, под страж, взяли под, взят под, увез, меру пресеч, мера пресеч, сутк, суток, водвор, автозак, спецприемник',
    kk: 'ұстал, қамауға, қамалд, қамап, қамақ, тұтқын, үйқамақ, тәулік, әкет',
  },
  searched: { en: 'raid, search', ru: 'обыск', kk: 'тінт' },
  questioned: { en: 'questioned, interrogat, summon', ru: 'допрос, вызвал', kk: 'жауап ал, шақыртыл' },
  charged: {
    en: 'charged, charges against, face charges, indict, case against, criminal case, suspected',
    ru: 'предъяв, подозрева, подозрен, вменя, дело против, возбуд, возбужд',
    kk: 'айып тағ, айып тақ, күдік, іс қозға',
  },
  tried: {
    en: 'trial of, goes on trial, go on trial, trial begins, trial opens, hearing, stand trial, on trial',
    ru: 'суд над, начался суд, процесс над, судят, подсуди, начался процесс, процесс по',
    kk: 'сот бас, сот отыр, сот процес, соты бас',
  },
  sentenced: {
    en: 'sentenc, jailed, convict, guilty, verdict, years in prison, prison term, jail term, year term, gets * year, given * year, handed * year, given year, suspended sentence, probation, restricted freedom, freedom limitation, prison for, parole like',
    ru: 'приговор, осужден$, осуждена$, осуждены$, осудили$, виновн, лет колон, лет тюрьм, условн, ограничения свобод, ограничение свобод, лет лишен, получил * лет, получил * год, получил год, дали * лет, дали * год, назначили * лет',
    kk: 'сотталд, сотталг, үкім, жаза, кінәлі, бостандығын шекте, бостандығы шекте, шартты, жыл берілді',
  },
  appealed: {
    en: 'appeals court, upheld, upholds, appeal rejected, unchanged',
    ru: 'апелляц, кассац, в силе',
    kk: 'апелляц, кассац, өзгеріссіз',
  },
  released: {
    en: 'released, freed, frees, walks free, walk free, let out, set free, leaves prison, out of prison, is free, to be freed',
    ru: 'освободил, освободят, освобожден, освобождени, на свобод, отпуст, отпущен, из под страж',
    kk: 'босатыл, босады, босатты, бостандыққа, түрмеден шық',
  },
  pardoned: {
    en: 'parole, amnest, pardon',
    ru: 'удо$, досрочн, амнист, помилов',
    kk: 'мерзімінен бұрын, рақымшыл, амнист',
  },
  died: {
    en: 'dies, died, death, dead$, killed',
    ru: 'умер$, умерл, скончал, смерт, погиб, гибел, убит',
    kk: 'қайтыс, қаза тап, өлім, көз жұм',
  },
  hospitalised: {
    en: 'hospital, clinic, psychiatric',
    ru: 'госпитал, больниц, психиатр, клиник, экспертиз',
    kk: 'аурухана, психиатр',
  },
  fasted: { en: 'hunger strike, refuses food', ru: 'голодовк', kk: 'аштық' },
  fined: { en: 'fine, fined, fines, penalt, penalis, must pay', ru: 'оштраф, штраф', kk: 'айыппұл' },
  attacked: {
    en: 'attack, beaten, assault, torch, arson, set on fire, burned, shot, shots, gunman, mob$',
    ru: 'напад, напал, избил, избит, поджог, подожг, сожг, обстрел, стрелял, ранил, ударил, гильз, сгорел, покушен',
    kk: 'шабуыл, ұрып, соққы, өртел, өртен, оқ атыл',
  },
  threatened: { en: 'threat, intimidat', ru: 'угроз, угрожа', kk: 'қорқыт, қоқан' },
  blocked: {
    en: 'blocked, blocks, blackout, cut across, throttled, unreachable, offline',
    ru: 'заблок, блокир, отключ',
    kk: 'бұғатта, өшір',
  },
  suspended: {
    en: 'suspen, halt, stop work, month ban',
    ru: 'приостан, прекратить деят, запретили раб',
    kk: 'тоқтатт, тоқтатыл, тоқтата, жұмысын тоқтат, қызметін тоқтат',
  },
  refused: {
    en: 'refus, deny$, denied, denies, denial, turned away',
    ru: 'отказ, отклон, без аккредит, не разреш',
    kk: 'бас тарт, рұқсат берме',
  },
  rallied: {
    en: 'rally, rallies, march$, marches, marched, protest, picket, demonstrat, vigil, gather',
    ru: 'митинг, марш$, марша, марше, пикет, шеств, вышли на, акция$, акции$, акцию$, акций$',
    kk: 'митинг, шеру, пикет, наразылық',
  },
  dispersed: { en: 'dispers, break up, broken up, breaks up', ru: 'разогн, разгон', kk: 'таратыл' },
  struck: { en: 'strike$, strikers, strikes, walk off, walk out', ru: 'забаст, басто, прекратили раб', kk: 'ереуіл' },
  passed: {
    en: 'adopt, pass$, passes, passed, approves bill, approves in, deputies vote, backs ban',
    ru: 'принял, принят$, принята, одобр, поддержал',
    kk: 'қабылда, мақұлда, қолдады',
  },
  signed: { en: 'sign$, signs, signed', ru: 'подписал, подписан, утвердил', kk: 'қол қой, бекіт' },
  proposed: {
    en: 'propos, draft, idea, floats, submitted',
    ru: 'предлож, предлаг, законопроект, выступил за',
    kk: 'ұсын, заң жоба',
  },
  urged: {
    en: 'urge, call on, calls on, calls for, call for, condemn, concern, alarm, demand, slam, should$, must$, deplore',
    ru: 'призва, призыв, призвал, обеспок, осуждает, осудил$, осудила$, потреб, требу, раскритик',
    kk: 'шақырды, талап, алаңда',
  },
  replied: {
    en: 'comment, regret, biased, one sided',
    ru: 'коммент, прокоммент, односторон, необъектив, опроверг',
    kk: 'түсініктеме, пікір біл',
  },
  appointed: { en: 'appoint, relieved', ru: 'назначен, назначил', kk: 'тағайында' },
  published: { en: 'publish, unveil, goes online, disclos', ru: 'опубликов, обнародов', kk: 'жарияла' },
  ranked: { en: 'index$, ranking', ru: 'индексе, рейтинг', kk: 'рейтинг' },
  met: {
    en: 'meeting, session, dialogue, round of, chairs, talks, meets, met$, visit, receives',
    ru: 'заседание, встреч, встретил, раунд, диалог, переговор, визит, посетил, прибыл',
    kk: 'отырыс, кездес, раунд, диалог, келіссөз',
  },
  voted: {
    en: 'vote$, votes, ballot, elects, elected, election, electoral, electors, referendum, turnout',
    ru: 'голосов, выбор, избра, избран, референдум, явка',
    kk: 'дауыс бер, сайла, референдум',
  },
  interim: { en: 'interim, first report', ru: 'промежуточн', kk: 'аралық есеп' },
  preliminary: { en: 'preliminary', ru: 'предварительн', kk: 'алдын ала қорытынды' },
  final: { en: 'final report, final election report', ru: 'заключительн, итоговый отчет', kk: 'қорытынды есеп' },
  counted: { en: 'counting, recount, results, count$', ru: 'подсч, пересч, итоги, протокол', kk: 'санау, қорытынды' },
  removed: { en: 'eject, removed from, removals, expel, kept away', ru: 'удаля, удалили, удален', kk: 'шығарып' },
  cancelled: {
    en: 'cancel, drops$, dropped, lift$, lifts, lifted, annul, withdraw, withdrawn, overturn, quash',
    ru: 'отмен, сняты$, сняли$, прекращ',
    kk: 'күшін жой, жойыл, күші жой',
  },
  settled: { en: 'settle, mediat, plea deal', ru: 'медиац, урегул, сделк', kk: 'медиац, келісім, бітім' },
  tortured: { en: 'tortur, ill treat, abuse', ru: 'пытк, пыток, пыта', kk: 'азапта, қинаг, қинау' },
  inspected: { en: 'inspection, audit', ru: 'проверк', kk: 'тексер' },
};

/** In the headline on the left what stands on the right is what came before: an appeal tells the sentence again. */
export const toldBefore: Readonly<Record<string, readonly string[]>> = {
  refused: ['released', 'pardoned', 'rallied'],
  appealed: ['sentenced'],
  sentenced: ['suspended'],
  released: ['detained', 'fasted'],
  died: ['released', 'detained', 'sentenced', 'attacked'],
  rallied: ['died'],
  cancelled: ['fined', 'suspended', 'sentenced'],
  passed: ['proposed'],
  signed: ['passed', 'proposed'],
};

/** What is said about an event, which is none itself. */
export const remarks: ReadonlySet<string> = new Set(['urged', 'replied']);

/** Acts of which a headline tells the one that is news: a court case goes from one to the next, a mission reports more than once. */
export const stages: readonly ReadonlySet<string>[] = [
  new Set(['detained', 'charged', 'tried', 'sentenced', 'appealed', 'released', 'pardoned', 'died']),
  new Set(['interim', 'preliminary', 'final']),
];
