import type { Language } from '../watch/language';

/** Numbers as words, by the beginning of the word. Kazakh and Russian count nouns in many forms. */
const counted: Readonly<Record<Language, readonly (readonly [RegExp, number])[]>> = {
  en: table(
    'two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 fifteen 15 twenty 20 thirty 30 forty 40 fifty 50 hundred 100',
  ),
  ru: table(
    'дв(?:а|е|ух|ум|умя|ое|оих) 2 тр(?:и|ех|ем|ое|оих) 3 четыр\\p{L}* 4 четвер\\p{L}* 4 пят(?:ь|и|ью|еро|ерых) 5 шест(?:ь|и|ью|еро|ерых) 6 сем(?:ь|и|ью|еро|ерых) 7 вос(?:емь|ьми|ьмеро) 8 девят(?:ь|и|ью) 9 десят(?:ь|и|ью|еро) 10 одиннадцат\\p{L}* 11 двенадцат\\p{L}* 12 пятнадцат\\p{L}* 15 двадцат\\p{L}* 20 тридцат\\p{L}* 30 сорок\\p{L}* 40 пят(?:ьдесят|идесяти) 50 ст(?:о|а) 100',
  ),
  kk: table(
    'екі 2 үш 3 төрт 4 бес 5 алты 6 жеті 7 сегіз 8 тоғыз 9 он 10 жиырма 20 отыз 30 қырық\\p{L}* 40 елу\\p{L}* 50 жүз\\p{L}* 100',
  ),
};

function table(list: string): readonly (readonly [RegExp, number])[] {
  const parts = list.split(' ');
  return parts.flatMap((word, at) => (at % 2 === 0 ? [[new RegExp(`^${word}$`, 'u'), Number(parts[at + 1])]] : []));
}

/** The months as dates are printed, from January: beginnings in Russian and Kazakh, the words themselves in English. */
const months: Readonly<Record<Language, readonly RegExp[]>> = {
  en: beginnings('january$ february$ march$ april$ may$ june$ july$ august$ september$ october$ november$ december$'),
  ru: beginnings('январ феврал март апрел ма[йяе]$ июн июл август сентябр октябр ноябр декабр'),
  kk: beginnings('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
};

function beginnings(list: string): readonly RegExp[] {
  return list.split(' ').map((form) => new RegExp(`^${form}`, 'u'));
}

/** What a text counts and when it says things happened. */
export interface Figures {
  /** As digits, without years; decimals with a point. */
  readonly numbers: ReadonlySet<string>;
  /** Calendar days without a year, `02-28`. */
  readonly dates: ReadonlySet<string>;
}

/** The numbers and dates of a text, in digits or in words. */
export function figuresOf(text: string, language: Language): Figures {
  const numbers = new Set<string>();
  const dates = new Set<string>();
  const tokens =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/\d+(?:[.,]\d+)?|\p{L}+/gu) ?? [];
  let tens = 0;
  for (const [at, token] of tokens.entries()) {
    const date = dateAt(tokens, at, language);
    const number = numberOf(token, language);
    if (date !== undefined) dates.add(date);
    else if (number !== undefined && !/^(?:19|20)\d\d$/.test(number)) {
      // "On eki" is twelve: the ten before belongs to it.
      const whole = tens > 0 && Number(number) < 10 ? String(tens + Number(number)) : number;
      if (whole !== number) numbers.delete(String(tens));
      numbers.add(whole);
    }
    tens = number !== undefined && /^[1-9]0$/.test(number) && !/^\d/.test(token) ? Number(number) : 0;
  }
  return { numbers, dates };
}

function numberOf(token: string, language: Language): string | undefined {
  if (/^\d/.test(token)) return token.replace(',', '.');
  const found = counted[language].find(([form]) => form.test(token));
  return found && String(found[1]);
}

/** `28 February`, `28-ақпан` and `February 28` alike. */
function dateAt(tokens: readonly string[], at: number, language: Language): string | undefined {
  const day = Number(tokens[at]);
  if (!Number.isInteger(day) || day < 1 || day > 31) return undefined;
  const month = monthOf(tokens[at + 1] ?? '', language) ?? monthOf(tokens[at - 1] ?? '', language);
  return month === undefined ? undefined : `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function monthOf(token: string, language: Language): number | undefined {
  const index = months[language].findIndex((form) => form.test(token));
  return index < 0 ? undefined : index + 1;
}
