/** Month names as feeds print them, in English, Russian, Kazakh, French, German, Italian and Spanish; cut to a stem. */
const stems: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'янв', 'қаң', 'каң', 'qań', 'qan'],
  ['feb', 'fév', 'fev', 'фев', 'ақп', 'акп', 'aqp'],
  ['mar', 'mär', 'мар', 'нау', 'nau'],
  ['apr', 'avr', 'abr', 'апр', 'сәу', 'сау', 'sáý', 'sau'],
  ['may', 'mai', 'mag', 'май', 'мая', 'мам', 'mam'],
  ['jun', 'juin', 'giu', 'июн', 'мау', 'maý', 'mau'],
  ['jul', 'juil', 'lug', 'июл', 'шіл', 'шил', 'shil'],
  ['aug', 'aoû', 'ago', 'авг', 'там', 'tam'],
  ['sep', 'set', 'сен', 'қыр', 'кыр', 'qyr'],
  ['oct', 'okt', 'ott', 'окт', 'қаз', 'каз', 'qaz'],
  ['nov', 'ноя', 'қар', 'кар', 'qar'],
  ['dec', 'dez', 'déc', 'dic', 'дек', 'жел', 'jel'],
];

/** 1 to 12 for the name of a month; undefined for any other word. */
export function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase();
  const index = stems.findIndex((forms) => forms.some((form) => lower.startsWith(form)));
  return index === -1 ? undefined : index + 1;
}
