const list = (endings: string): readonly string[] => endings.split(' ').sort((a, b) => b.length - a.length);

/** Endings of declension and conjugation, longest first: the longest that leaves a stem is cut. */
const endings = list(
  'а я о е ы и у ю ь й ой ей ый ий ая яя ое ее ые ие ою ею ую юю ого его ому ему ым им ых их ыми ими ом ем ам ям ами ями ах ях ов ев ' +
    'ия ие ии ию ий ией иям иями иях ием ть л ла ло ли н на но ны нный нная нное нные нного нной нных нному нным нную нными ' +
    'ал ала ало али ил ила или ило ен ена ено ены ан ана ано аны ать ить еть ет ит ут ют ат ят ете ите ешь ишь ает яет ают яют ует уют ' +
    'ся сь ться лся лась лось лись ется ится ются ятся ался алась ались илась ились ился ' +
    'ение ения ению ением ений ениях ениям ениями ание ания анию анием аний аниях ' +
    'енный енная енное енные енного енной енных енным анный анная анное анные анного анной анных анным ' +
    'ость ости остью остей ивший ившая ившие авший авшая авшие вший вшая вшие вших щий щая щие щих щего',
);

const vowel = /[аеиоуыэюя]/;
const shortest = 3;
/** Endings of verbs end nouns too (отчет, совет): they are cut from longer words only. */
const verbal = /[тлнь]$/;

/**
 * What the forms of one Russian word share (ё already е); short words stay whole. Endings are cut until none is left, so that
 * Казахстан and Казахстане, of which the first seems to carry one too, end alike.
 */
export function stemRussian(word: string): string {
  let stem = word;
  for (;;) {
    const ending = endings.find((one) => mayCut(stem, one));
    if (ending === undefined) return stem;
    stem = stem.slice(0, -ending.length);
  }
}

function mayCut(word: string, ending: string): boolean {
  if (!word.endsWith(ending)) return false;
  const stem = word.slice(0, -ending.length);
  return stem.length >= (verbal.test(ending) ? shortest + 1 : shortest) && vowel.test(stem);
}
