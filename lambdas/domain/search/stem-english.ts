const vowel = /[aeiouy]/;

function cutVerbEnding(word: string): string {
  const stem = /^(.{3,})(?:ing|ed)$/.exec(word)?.[1];
  if (stem === undefined || !vowel.test(stem)) return word;
  // stopped → stop, but passing → pass.
  return /([bdgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

function cutPlural(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^suis]s$/.test(word) ? word.slice(0, -1) : word;
}

/** What the forms of one English word share: plural, past and continuous endings cut, a final e or y set aside. */
export function stemEnglish(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  if (bare.length < 4) return bare;
  const cut = cutVerbEnding(cutPlural(bare));
  return cut.length < 4 ? cut : cut.replace(/e$/, '').replace(/y$/, 'i').replace(/ied$/, 'i');
}
