import type { HidingReason } from '../../domain/stories/hiding';
import type { Language } from '../../domain/watch/language';
import { counter, localeOf } from './plural';

/** What mail and edition say of a week as a whole. */
export interface WeekMessages {
  readonly clauses: string;
  readonly clause: (id: string, stories: string) => string;
  /** This week's stories on a concern, and the median of the eight weeks before where it is known. */
  readonly trend: (now: string, median: string | undefined) => string;
  readonly trendUnreliable: string;
  readonly weeks: (counts: string) => string;
  readonly quiet: (answered: number, asked: number) => string;
  readonly quietUnknown: (missing: number, asked: number) => string;
  readonly ledger: string;
  readonly ledgerEmpty: string;
  readonly ledgerEntry: (clause: string, date: string, assessment: string) => string;
  readonly corrections: string;
  readonly correctionsLead: string;
  readonly correction: (publisher: string, date: string, reason: HidingReason) => string;
  /** A subject that tells nobody what the mail is about. */
  readonly discreetSubject: (date: string) => string;
  readonly discreetPreheader: string;
}

const counted = { ru: counter('ru'), kk: counter('kk') };
const ruSources = { one: 'источника', few: 'источников', many: 'источников', other: 'источника' };

const enReasons: Readonly<Record<HidingReason, string>> = {
  unrelated: 'it does not speak to these concerns.',
  retracted: 'its source has withdrawn or corrected it.',
  asked: 'its publisher or a person concerned asked for it to be taken down.',
};
const ruReasons: Readonly<Record<HidingReason, string>> = {
  unrelated: 'к этим темам не относится.',
  retracted: 'источник отозвал или исправил это сообщение.',
  asked: 'снято по просьбе издателя или упомянутого лица.',
};
const kkReasons: Readonly<Record<HidingReason, string>> = {
  unrelated: 'бұл тақырыптарға қатысы жоқ.',
  retracted: 'дереккөз бұл хабарды қайтарып алған не түзеткен.',
  asked: 'жариялаушының не хабарда аталған адамның өтініші бойынша алынды.',
};

const tables: Readonly<Record<Language, WeekMessages>> = {
  en: {
    clauses: 'What is new on which clause',
    clause: (id, stories) => `Clause ${id}: ${stories}`,
    trend: (now, median) =>
      median === undefined
        ? `New this week, in all languages: ${now}. Too few earlier weeks are known to compare.`
        : `New this week, in all languages: ${now}; median of the 8 weeks before: ${median}.`,
    trendUnreliable: 'Sources were down: treat this week’s number as unreliable.',
    weeks: (counts) => `Week by week, this one last: ${counts}`,
    quiet: (answered, asked) => `Nothing found; ${answered} of ${asked} sources that could have told of it answered:`,
    quietUnknown: (missing, asked) =>
      `Nothing found, but ${missing} of ${asked} sources that could have told of it did not answer. Treat as unknown:`,
    ledger: 'What changed in the ledger',
    ledgerEmpty: 'No new entry on your clauses.',
    ledgerEntry: (clause, date, assessment) => `Clause ${clause}, ${date}: ${assessment}.`,
    corrections: 'Corrections',
    correctionsLead: 'We listed this in an earlier digest or edition and have withdrawn it.',
    correction: (publisher, date, reason) => `${publisher}, ${date}: ${enReasons[reason]}`,
    discreetSubject: (date) => `Your mail, ${date}`,
    discreetPreheader: 'The mail you asked for.',
  },
  ru: {
    clauses: 'Что нового по пунктам',
    clause: (id, stories) => `Пункт ${id}: ${stories}`,
    trend: (now, median) =>
      median === undefined
        ? `Новых за неделю, на всех языках: ${now}. Прежних недель известно слишком мало для сравнения.`
        : `Новых за неделю, на всех языках: ${now}; медиана за 8 прежних недель: ${median}.`,
    trendUnreliable: 'Часть источников не отвечала: число за эту неделю ненадёжно.',
    weeks: (counts) => `По неделям, эта последняя: ${counts}`,
    quiet: (answered, asked) =>
      `Ничего не найдено; ответили ${answered} из ${counted.ru(asked, ruSources)}, которые могли об этом сообщить:`,
    quietUnknown: (missing, asked) =>
      `Ничего не найдено, но ${missing} из ${counted.ru(asked, ruSources)}, которые могли об этом сообщить, не ответили. Считайте, что неизвестно:`,
    ledger: 'Что изменилось в реестре',
    ledgerEmpty: 'По вашим пунктам новых записей нет.',
    ledgerEntry: (clause, date, assessment) => `Пункт ${clause}, ${date}: ${assessment}.`,
    corrections: 'Исправления',
    correctionsLead: 'Это было в одном из прошлых писем или выпусков; теперь мы это сняли.',
    correction: (publisher, date, reason) => `${publisher}, ${date}: ${ruReasons[reason]}`,
    discreetSubject: (date) => `Ваше письмо, ${date}`,
    discreetPreheader: 'Письмо, которое вы заказали.',
  },
  kk: {
    clauses: 'Қай тармақ бойынша не жаңа',
    clause: (id, stories) => `${id}-тармақ: ${stories}`,
    trend: (now, median) =>
      median === undefined
        ? `Осы аптада барлық тілдегі жаңасы: ${now}. Салыстыруға бұрынғы апталар аз.`
        : `Осы аптада барлық тілдегі жаңасы: ${now}; алдыңғы 8 аптаның медианасы: ${median}.`,
    trendUnreliable: 'Дереккөздердің бір бөлігі жауап бермеді: осы аптаның саны сенімсіз.',
    weeks: (counts) => `Апта бойынша, соңғысы осы апта: ${counts}`,
    quiet: (answered, asked) =>
      `Ештеңе табылмады; хабарлай алатын ${counted.kk(asked, { other: 'дереккөздің' })} ${answered} жауап берді:`,
    quietUnknown: (missing, asked) =>
      `Ештеңе табылмады, бірақ хабарлай алатын ${counted.kk(asked, { other: 'дереккөздің' })} ${missing} жауап бермеді. Белгісіз деп санаңыз:`,
    ledger: 'Тізілімде не өзгерді',
    ledgerEmpty: 'Сіздің тармақтарыңыз бойынша жаңа жазба жоқ.',
    ledgerEntry: (clause, date, assessment) => `${clause}-тармақ, ${date}: ${assessment}.`,
    corrections: 'Түзетулер',
    correctionsLead: 'Бұл бұрынғы хаттардың не шығарылымдардың бірінде болған; енді алып тасталды.',
    correction: (publisher, date, reason) => `${publisher}, ${date}: ${kkReasons[reason]}`,
    discreetSubject: (date) => `Хатыңыз, ${date}`,
    discreetPreheader: 'Сіз сұраған хат.',
  },
};

export function weekMessagesIn(language: Language): WeekMessages {
  return tables[language];
}

/** A number as the language prints it: 2.5 or 2,5. */
export function numberIn(language: Language, value: number): string {
  return new Intl.NumberFormat(localeOf(language)).format(value);
}
