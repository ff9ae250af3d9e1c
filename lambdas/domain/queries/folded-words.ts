import { letterOf } from '../matching/alphabet';
import { foldText } from '../matching/fold-text';
import { tokenise } from '../matching/tokens';

/** One word of a text as the matcher reads it: folded, with its UTF-16 offsets. */
export interface FoldedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly opensSentence: boolean;
}

/** The words of a text in order, with the matcher's own eyes; letters of scripts it does not read become blanks. */
export function foldedWords(text: string): FoldedWord[] {
  return tokenise(foldText(text)).map(({ codes, start, end, opensSentence }) => ({
    word: Array.from(codes, letterOf).join(''),
    start,
    end,
    opensSentence,
  }));
}
