import type { HidingReason } from '../../domain/stories/hiding';
import type { Language } from '../../domain/watch/language';
import { counter, formFor, kazakhPart, localeOf } from './plural';

/** Why something was withdrawn, or that it stands again. */
type Reasons = Readonly<Record<HidingReason | 'restored', string>>;

/** What mail and edition say of a week as a whole. */
export interface WeekMessages {
  readonly clauses: string;
  readonly clause: (id: string) => string;
  /** This week's stories on a concern, and the median of the eight weeks before where it is known. */
  readonly trend: (now: number, median: string | undefined) => string;
  /** What the number counts: said once, with the first. */
  readonly trendMeans: string;
  readonly trendUnreliable: string;
  readonly weeks: (counts: string) => string;
  /** Concerns whose stories all stand under other concerns. */
  readonly elsewhere: string;
  readonly elsewhereLead: string;
  readonly quiet: (answered: number, asked: number) => string;
  readonly quietUnknown: (missing: number, asked: number) => string;
  /** All new stories on a concern without one for the reader, and the median of the eight weeks before. */
  readonly quietUsual: (now: number, median: string) => string;
  readonly ledger: string;
  readonly ledgerEmpty: string;
  readonly ledgerEntry: (clause: string, date: string, assessment: string) => string;
  readonly corrections: string;
  readonly correctionsLead: string;
  readonly correction: Reasons;
  /** That an edition no longer shows what it showed at first. */
  readonly editionChanged: (date: string) => string;
  /** A subject, and first words, that tell nobody what the mail is about. */
  readonly discreetSubject: (date: string) => string;
  readonly discreetPreheader: string;
}

const counted = { en: counter('en'), ru: counter('ru'), kk: counter('kk') };
const ruNewStories = { one: 'новый сюжет', few: 'новых сюжета', many: 'новых сюжетов', other: 'нового сюжета' };
const ruVerb = formFor('ru');
const ruSources = { one: 'источника', few: 'источников', many: 'источников', other: 'источника' };
const ruWho = { one: 'который мог бы', other: 'которые могли бы' };

const enReasons: Reasons = {
  unrelated: 'withdrawn: it does not speak to these concerns.',
  retracted: 'withdrawn: its source has withdrawn or corrected it.',
  asked: 'withdrawn: its publisher or a person concerned asked for it to be taken down.',
  restored: 'it was withdrawn for a time and stands again.',
};
const ruReasons: Reasons = {
  unrelated: 'снято: к этим темам не относится.',
  retracted: 'снято: источник отозвал или исправил это сообщение.',
  asked: 'снято по просьбе издателя или упомянутого лица.',
  restored: 'было временно снято и снова стоит на своём месте.',
};
const kkReasons: Reasons = {
  unrelated: 'алып тасталды: бұл тақырыптарға қатысы жоқ.',
  retracted: 'алып тасталды: дереккөз бұл хабарды қайтарып алған не түзеткен.',
  asked: 'жариялаушының не хабарда аталған адамның өтініші бойынша алынды.',
  restored: 'біраз уақытқа алынған еді, енді қайтадан орнында.',
};

const tables: Readonly<Record<Language, WeekMessages>> = {
  en: {
    clauses: 'What is new on which clause',
    clause: (id) => `Clause ${id}`,
    trend: (now, median) =>
      `Coverage: ${counted.en(now, { one: 'new story', other: 'new stories' })} this week; ${
        median === undefined ? 'too few earlier weeks are known to compare' : `median of the 8 weeks before: ${median}`
      }.`,
    trendMeans:
      'Here and below, coverage counts every new story on the concern: in all languages, and listed under another concern too.',
    trendUnreliable: 'Sources were down: treat this week’s number as unreliable.',
    weeks: (counts) => `Week by week, this one last: ${counts}`,
    elsewhere: 'Under other concerns',
    elsewhereLead: 'No story is mainly about these, but stories listed above speak to them:',
    quiet: (answered, asked) => `${answered} of ${asked} sources that could have told of these answered:`,
    quietUnknown: (missing, asked) =>
      `${missing} of ${asked} sources that could have told of these did not answer. Treat these as unknown:`,
    quietUsual: (now, median) =>
      `${now === 0 ? '' : `in all languages ${counted.en(now, { one: 'new story', other: 'new stories' })}; `}median of the 8 weeks before: ${median}`,
    ledger: 'What changed in the ledger',
    ledgerEmpty: 'No new entry on your clauses.',
    ledgerEntry: (clause, date, assessment) => `Clause ${clause}, ${date}: ${assessment}.`,
    corrections: 'Corrections',
    correctionsLead: 'Of what earlier digests or editions listed:',
    correction: enReasons,
    editionChanged: (date) =>
      `Changed on ${date}: reports were withdrawn from this edition, or put back. Who was mailed them is told in a later mail.`,
    discreetSubject: (date) => `Your mail, ${date}`,
    discreetPreheader: 'The mail you asked for. As you chose, it tells nothing before it is opened.',
  },
  ru: {
    clauses: 'Что нового по пунктам',
    clause: (id) => `Пункт ${id}`,
    trend: (now, median) =>
      `Освещение: ${counted.ru(now, ruNewStories)} за неделю; ${
        median === undefined
          ? 'для сравнения известно слишком мало прежних недель'
          : `медиана за 8 предыдущих недель: ${median}`
      }.`,
    trendMeans:
      'Здесь и ниже считаются все новые сюжеты по теме: на всех языках, в том числе помещённые под другими темами.',
    trendUnreliable: 'Часть источников не отвечала: число за эту неделю ненадёжно.',
    weeks: (counts) => `По неделям, эта последняя: ${counts}`,
    elsewhere: 'Под другими темами',
    elsewhereLead: 'Этим темам не посвящён отдельный сюжет, но о них говорят сюжеты выше:',
    quiet: (answered, asked) =>
      `${ruVerb(answered, { one: 'Ответил', other: 'Ответили' })} ${answered} из ${counted.ru(asked, ruSources)}, ${ruVerb(asked, ruWho)} об этом сообщить:`,
    quietUnknown: (missing, asked) =>
      `${ruVerb(missing, { one: 'Не ответил', other: 'Не ответили' })} ${missing} из ${counted.ru(asked, ruSources)}, ${ruVerb(asked, ruWho)} об этом сообщить. Считайте, что об этих темах ничего не известно:`,
    quietUsual: (now, median) =>
      `${now === 0 ? '' : `на всех языках ${counted.ru(now, ruNewStories)}; `}медиана за 8 предыдущих недель: ${median}`,
    ledger: 'Что изменилось в журнале',
    ledgerEmpty: 'По вашим пунктам новых записей нет.',
    ledgerEntry: (clause, date, assessment) => `Пункт ${clause}, ${date}: ${assessment}.`,
    corrections: 'Исправления',
    correctionsLead: 'Из того, что было в прошлых письмах или выпусках:',
    correction: ruReasons,
    editionChanged: (date) =>
      `Изменено ${date}: часть сообщений снята или возвращена. Тем, кому они были отправлены, об этом говорит следующее письмо.`,
    discreetSubject: (date) => `Ваше письмо, ${date}`,
    discreetPreheader: 'Письмо, которое вы заказали. Как вы и выбрали, до открытия оно ни о чём не говорит.',
  },
  kk: {
    clauses: 'Қай тармақ бойынша не жаңа',
    clause: (id) => `${id}-тармақ`,
    trend: (now, median) =>
      `Осы аптада ${counted.kk(now, { other: 'жаңа сюжет' })}; ${
        median === undefined ? 'салыстыруға белгілі бұрынғы апталар тым аз' : `алдыңғы 8 аптаның медианасы: ${median}`
      }.`,
    trendMeans:
      'Мұнда және төменде тақырыпқа қатысты барлық жаңа сюжет саналады: барлық тілде, басқа тақырыптарда тұрғандары да.',
    trendUnreliable: 'Дереккөздердің бір бөлігі жауап бермеді: осы аптаның саны сенімсіз.',
    weeks: (counts) => `Апта бойынша, соңғысы осы апта: ${counts}`,
    elsewhere: 'Басқа тақырыптарда',
    elsewhereLead: 'Бұл тақырыптарға арналған жеке сюжет жоқ, бірақ жоғарыдағы сюжеттер олар туралы да айтады:',
    quiet: (answered, asked) =>
      `Бұл туралы хабарлай алатын ${counted.kk(asked, { other: 'дереккөздің' })} ${kazakhPart(answered)} жауап берді:`,
    quietUnknown: (missing, asked) =>
      `Бұл туралы хабарлай алатын ${counted.kk(asked, { other: 'дереккөздің' })} ${kazakhPart(missing)} жауап бермеді. Бұл тақырыптарда не болғаны белгісіз деп есептеңіз:`,
    quietUsual: (now, median) =>
      `${now === 0 ? '' : `барлық тілде ${counted.kk(now, { other: 'жаңа сюжет' })}; `}алдыңғы 8 аптаның медианасы: ${median}`,
    ledger: 'Журналда не өзгерді',
    ledgerEmpty: 'Сіздің тармақтарыңыз бойынша жаңа жазба жоқ.',
    ledgerEntry: (clause, date, assessment) => `${clause}-тармақ, ${date}: ${assessment}.`,
    corrections: 'Түзетулер',
    correctionsLead: 'Бұрынғы хаттар мен шығарылымдарда болғаннан:',
    correction: kkReasons,
    editionChanged: (date) =>
      `Өзгертілген күні: ${date}. Хабарлардың бір бөлігі алынды не қайтарылды. Оларды хатпен алғандарға келесі хатта айтылады.`,
    discreetSubject: (date) => `Хатыңыз, ${date}`,
    discreetPreheader: 'Сіз сұраған хат. Таңдауыңыз бойынша ол ашылғанша ештеңе айтпайды.',
  },
};

export function weekMessagesIn(language: Language): WeekMessages {
  return tables[language];
}

/** A number as the language prints it: 2.5 or 2,5. */
export function numberIn(language: Language, value: number): string {
  return new Intl.NumberFormat(localeOf(language)).format(value);
}
