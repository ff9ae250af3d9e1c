/** How many characters from the end a closing formula is looked for. */
const tailLength = 800;

/** "The post X appeared first on Y": what WordPress adds to every entry, in the languages we read; it names the whole site. */
const closings: readonly (readonly [start: string, middle: RegExp])[] = [
  ['The post ', /\bappeared first on\b/],
  ['The post ', /\bfirst appeared on\b/],
  ['This article ', /\b(?:appeared first|was first published|was originally published) (?:on|in)\b/],
  ['Запись ', /впервые появил(?:ась|ись|ся)|появил(?:ась|ись|ся) впервые/],
  ['Пост ', /(?:появился|опубликован) (?:сначала|впервые)|впервые появился/],
  ['Сообщение ', /(?:появил(?:ось|ись|ся)|появились) (?:сначала|впервые)|впервые появил(?:ось|ся)/],
];

const invitation =
  /(?:\s*(?:\[(?:…|\.\.\.|&hellip;)\]|…|\.\.\.|→|»|&rarr;))*\s*(?:Continue reading|Read more|Read the full (?:story|article)|Читать (?:далее|дальше|полностью)|Подробнее|Толығырақ|Толық оқу)[\s.…»→:]*$/iu;

/** Kazakh says it from the other end: "… жазбасы алғаш рет … пайда болды". */
export function isClosingFormula(sentence: string): boolean {
  if (sentence.length > tailLength) return false;
  if (/(?:пайда болды|жарияланды|шықты)\.?$/u.test(sentence)) return /жазбасы .*(?:алғаш|бірінші рет)/u.test(sentence);
  return closings.some(([start, middle]) => sentence.startsWith(start) && middle.test(sentence));
}

/** A summary without what its site adds to every entry: closing formulas and invitations to read on. */
export function withoutBoilerplate(text: string): string {
  const tailStart = Math.max(0, text.length - tailLength);
  const tail = text.slice(tailStart);
  for (const [start, middle] of closings) {
    const found = middle.exec(tail);
    const at = found ? tail.lastIndexOf(start, found.index) : -1;
    if (at !== -1) return withoutInvitation(text.slice(0, tailStart + at).trim());
  }
  const sentence = tail.lastIndexOf('. ', tail.length - 3) + 2;
  const closed = sentence > 1 && isClosingFormula(tail.slice(sentence));
  return withoutInvitation(closed ? text.slice(0, tailStart + sentence).trim() : text);
}

function withoutInvitation(text: string): string {
  const tailStart = Math.max(0, text.length - 80);
  const tail = text.slice(tailStart);
  return invitation.test(tail) ? text.slice(0, tailStart) + tail.replace(invitation, '') : text;
}
