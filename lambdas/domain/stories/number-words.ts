import type { Language } from '../watch/language';

type Table = readonly (readonly [RegExp, number])[];

/** Numbers as words. Kazakh and Russian count nouns in many forms; Russian joins some to what they count (семилетний). */
export const numberWords: Readonly<Record<Language, Table>> = {
  en: table(
    'one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 fifteen 15 twenty 20 thirty 30 forty 40 ' +
      'fifty 50 sixty 60 hundred 100 twentieth 20',
  ),
  ru: table(
    'дв(?:а|е|ух|ум|умя|ое|оих) 2 тр(?:и|ех|ем|ое|оих) 3 четыр\\p{L}* 4 четвер\\p{L}* 4 пят(?:ь|и|ью|еро|ерых) 5 шест(?:ь|и|ью|еро|ерых) 6 ' +
      'сем(?:ь|и|ью|еро|ерых) 7 вос(?:емь|ьми|ьмеро) 8 девят(?:ь|и|ью) 9 десят(?:ь|и|ью|еро) 10 одиннадцат\\p{L}* 11 двенадцат\\p{L}* 12 ' +
      'пятнадцат\\p{L}* 15 двадцат\\p{L}* 20 тридцат\\p{L}* 30 сорок\\p{L}* 40 пят(?:ьдесят|идесяти) 50 ст(?:о|а) 100 квартал 3 ' +
      joined('двух 2 трех 3 четырех 4 пяти 5 шести 6 семи 7 восьми 8 девяти 9 десяти 10'),
  ),
  kk: table(
    'бір 1 екі 2 үш 3 төрт 4 бес 5 алты 6 жеті 7 сегіз 8 тоғыз 9 он 10 жиырма 20 отыз 30 қырық\\p{L}* 40 елу\\p{L}* 50 жүз(?:ге|ден)? 100',
  ),
};

/** A hundred, a thousand and a million, which stand after their number. */
export const multiples: Table = [
  [/^(?:hundred|жүз(?:ге|ден)?)$/u, 100],
  [/^(?:thousand|тыс|тысяч\p{L}*|мың\p{L}*)$/u, 1e3],
  [/^(?:million|млн|миллион\p{L}*)$/u, 1e6],
];

/** What is counted, where reports of one event must agree on it. */
export const units: readonly (readonly [string, RegExp])[] = [
  ['age', /^(?:old|летн(?:ий|яя|его|ей|ему|юю|им|е)|жастағы)$/u],
  ['years', /^(?:years?|лет|года?|годам|\p{L}+летн\p{L}*|жыл\p{L}*)$/u],
  ['months', /^(?:months?|месяц\p{L}*|\p{L}*месячн\p{L}*|ай|айға|айлық|квартал)$/u],
  ['days', /^(?:days?|сутки|суток|дня|дней|\p{L}*суточн\p{L}*|\p{L}*дневн\p{L}*|тәулік\p{L}*|күн\p{L}*)$/u],
  ['hours', /^(?:hours?|час\p{L}*|сағат\p{L}*)$/u],
  ['percent', /^(?:percent|%|процент\p{L}*|пайыз\p{L}*)$/u],
  ['money', /^(?:tenge|тенге|теңге\p{L}*|mci|мрп|аек|indices|euros?|евро|dollars?|доллар\p{L}*)$/u],
];

/** The months as dates are printed, from January: beginnings in Russian and Kazakh, the words themselves in English. */
export const months: Readonly<Record<Language, readonly RegExp[]>> = {
  en: beginnings('january$ february$ march$ april$ may$ june$ july$ august$ september$ october$ november$ december$'),
  ru: beginnings('январ феврал март апрел ма[йяе]$ июн июл август сентябр октябр ноябр декабр'),
  kk: beginnings('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
};

function table(list: string): Table {
  const parts = list.split(' ');
  return parts.flatMap((word, at) => (at % 2 === 0 ? [[new RegExp(`^(?:${word})$`, 'u'), Number(parts[at + 1])]] : []));
}

function joined(list: string): string {
  return list.replace(/(\p{L}+)/gu, '$1(?:летн|месячн|дневн|суточн)\\p{L}*');
}

function beginnings(list: string): readonly RegExp[] {
  return list.split(' ').map((form) => new RegExp(`^${form}`, 'u'));
}
