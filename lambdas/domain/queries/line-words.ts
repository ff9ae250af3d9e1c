import { detectLanguage, isLooselySpelt } from '../matching/detect-language';
import { looseFold } from '../matching/loose-fold';
import type { MatchableText } from '../matching/match';
import type { Language } from '../watch/language';
import { type FoldedWord, foldedWords } from './folded-words';

/** One printed word of an entry; offsets are UTF-16 units into its field. */
export interface LineWord extends FoldedWord {
  /** In loose Kazakh spelling; only in Kazakh texts. */
  readonly loose: string;
  readonly field: 'title' | 'summary';
}

/** Title and summary as one line of words. */
export interface Line {
  readonly language: Language;
  /** Its Kazakh lacks the Kazakh letters. */
  readonly loosely: boolean;
  readonly words: readonly LineWord[];
}

function wordsOf(field: LineWord['field'], text: string, language: Language): LineWord[] {
  return foldedWords(text).map((word) => ({
    ...word,
    loose: language === 'kk' ? looseFold(text.slice(word.start, word.end)) : '',
    field,
  }));
}

/** The words of a text as queries see them; categories are not looked at, as no reader sees them. */
export function readLine(text: MatchableText): Line {
  const body = `${text.title}\n${text.summary}`;
  const language = detectLanguage(body, text.language);
  const words = [...wordsOf('title', text.title, language), ...wordsOf('summary', text.summary, language)];
  return { language, loosely: isLooselySpelt(body, language), words };
}
