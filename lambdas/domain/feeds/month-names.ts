/** Month names as feeds print them, in English, Russian (both cases) and Kazakh; longer forms are cut to a stem. */
const stems: readonly (readonly string[])[] = [
  ['jan', 'янв', 'қаң', 'каң', 'qań', 'qan'],
  ['feb', 'фев', 'ақп', 'акп', 'aqp'],
  ['mar', 'мар', 'нау', 'nau'],
  ['apr', 'апр', 'сәу', 'сау', 'sáý', 'sau'],
  ['may', 'май', 'мая', 'мам', 'mam'],
  ['jun', 'июн', 'мау', 'maý', 'mau'],
  ['jul', 'июл', 'шіл', 'шил', 'shil'],
  ['aug', 'авг', 'там', 'tam'],
  ['sep', 'сен', 'қыр', 'кыр', 'qyr'],
  ['oct', 'окт', 'қаз', 'каз', 'qaz'],
  ['nov', 'ноя', 'қар', 'кар', 'qar'],
  ['dec', 'дек', 'жел', 'jel'],
];

/** 1 to 12 for the name of a month; undefined for any other word. */
export function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase();
  const index = stems.findIndex((forms) => forms.some((form) => lower.startsWith(form)));
  return index === -1 ? undefined : index + 1;
}
