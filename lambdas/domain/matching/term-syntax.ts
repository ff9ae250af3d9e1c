import { codeOf, letterOf } from './alphabet';
import { foldText } from './fold-text';
import { tokenise } from './tokens';

/** How one word of a term is compared: in every inflected form, only as written, or by its beginning. */
export type WordMode = 'inflected' | 'exact' | 'prefix';

export interface TermWord {
  /** Folded: lower case, no accents, ё as е. */
  readonly word: string;
  readonly mode: WordMode;
  /** Counts only where it is printed with a capital letter. */
  readonly capital: boolean;
  /** Written in capitals throughout, so it does not inflect like a dictionary word. */
  readonly abbreviation: boolean;
}

function foldedWords(piece: string): string[] {
  return tokenise(foldText(piece)).map((token) => Array.from(token.codes, letterOf).join(''));
}

function isAbbreviation(piece: string): boolean {
  return piece.length > 1 && piece === piece.toUpperCase() && piece !== piece.toLowerCase();
}

function parsePiece(piece: string): TermWord[] {
  const capital = piece.startsWith('^');
  const bare = piece.replace(/^[=^]+/, '').replace(/\*$/, '');
  const words = foldedWords(bare);
  return words.map((word, place) => {
    const last = place === words.length - 1;
    const prefix = last && piece.endsWith('*');
    const mode: WordMode = prefix ? 'prefix' : piece.startsWith('=') || piece.startsWith('^=') ? 'exact' : 'inflected';
    return { word, mode, capital, abbreviation: isAbbreviation(bare) };
  });
}

/**
 * A term in words. Plain words match in every inflected form, next to each other; `=word` only as written, `word*`
 * whatever begins so, `^Word` only when printed with a capital (`^=Word`: both). Hyphens separate words.
 */
export function parseTerm(term: string): TermWord[] {
  return term.split(/\s+/).filter(Boolean).flatMap(parsePiece);
}

const wellMarked = /^(?:\^?=?[^*=^]+|\^?[^*=^]+\*)$/;

/** What is wrong with the marks of a term, with what to write instead; undefined where nothing is. */
export function faultOfMarks(term: string): string | undefined {
  const piece = term.split(/\s+/).find((part) => part !== '' && !wellMarked.test(part));
  if (piece === undefined) return undefined;
  return `"${piece}": marks are ^ and = before a word (^=Word) or a * behind it (word*, ^Word*), none of them alone or inside`;
}

/** Whether every letter of a term can occur in a folded text at all. */
export function isReadableTerm(term: string): boolean {
  const words = parseTerm(term);
  return (
    words.length > 0 && words.every(({ word }) => Array.from(word).every((letter) => codeOf(letter.charCodeAt(0)) > 1))
  );
}
