/** What stands for each letter of Kazakh, as `а=a`, where it is printed without its own letters. */
const plainLatin =
  'а=a б=b в=v г=g д=d ё=io ж=j з=z к=k л=l м=m н=n о=o п=p р=r с=s т=t ф=f э=e е=e ъ= ь= һ=h х=h қ=q ы=y и=i й=i і=i ш=sh ч=ch';

const spellings = {
  'Cyrillic without the Kazakh letters': 'ә=а ғ=г қ=к ң=н ө=о ұ=у ү=у һ=х і=и',
  'the Latin of encyclopedias before the drafts': `${plainLatin} ә=ä ғ=ğ ң=ñ ө=ö ұ=u ү=ü ы=ı и=ï й=y у=w х=x ш=ş ч=ç щ=şş ц=c ю=yw я=ya`,
  'the draft of 2017': `${plainLatin} ә=a' ғ=g' ң=n' ө=o' ұ=u ү=u' и=i' й=i' у=y' ш=s' ч=c' щ=s' ц=c ю=i'y' я=i'a`,
  'the draft of 2018': `${plainLatin} ә=á ғ=ǵ ң=ń ө=ó ұ=u ү=ú и=ı й=ı у=ý щ=sh ц=s ю=ıý я=ıa`,
  'the draft of 2019': `${plainLatin} ә=ä ғ=ğ ң=ñ ө=ö ұ=u ү=ü ы=ı у=u ш=ş ч=ç щ=ş ц=s ю=iu я=ia`,
  'the draft of 2021': `${plainLatin} ә=ä ғ=ğ ң=ñ ө=ö ұ=ū ү=ü і=ı у=u ш=ş ч=ş щ=ş ц=s ю=iu я=ia`,
  'plain Latin, as in Qazaqstan': `${plainLatin} ә=a ғ=g ң=n ө=o ұ=u ү=u у=u щ=sh ц=ts ю=iu я=ia`,
  'plain Latin, as in Kazakstan': `${plainLatin} ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u у=u ж=zh х=kh щ=sh ц=ts ю=yu я=ya`,
} as const;

/** A way in which people type Kazakh, or print it in Latin letters. */
export type Spelling = keyof typeof spellings;

export const allSpellings = Object.keys(spellings) as Spelling[];

/** A Kazakh text in Cyrillic as it is typed in a spelling. */
export function typeKazakh(text: string, spelling: Spelling): string {
  const letters = new Map(spellings[spelling].split(' ').map((pair) => pair.split('=') as [string, string]));
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    const typed = letters.get(small) ?? small;
    return letter === small ? typed : typed.charAt(0).toUpperCase() + typed.slice(1);
  }).join('');
}
