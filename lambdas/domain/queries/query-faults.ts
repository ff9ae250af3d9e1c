import { longestQuery, mostQueryWords, type QueryFault, type QueryFaultKind, widestNear } from './query';

const messages: Readonly<Record<QueryFaultKind, string>> = {
  empty: 'nothing to look for: write a word',
  'too-long': `longer than ${longestQuery} characters: shorten it`,
  'too-many-words': `more than ${mostQueryWords} words: leave some out`,
  'no-word': 'no word we can read: use Latin or Cyrillic letters or digits',
  star: 'a * may stand only at the end of a word, after at least two letters, and not in a phrase',
  'quote-open': 'this quotation mark is never closed: add one',
  'quote-empty': 'nothing stands between these quotation marks: write a word there',
  'bracket-open': 'this bracket is never closed: add )',
  'bracket-extra': 'this bracket closes nothing: take it out',
  'bracket-empty': 'nothing stands between these brackets: write a word there',
  'too-deep': 'more than eight brackets within each other: take some out',
  'or-alone': 'OR needs something on both sides; to look for the word write it small: or',
  'and-alone': 'AND needs something on both sides; to look for the word write it small: and',
  'minus-alone': 'a - or NOT must stand directly before what is unwanted: -word',
  'near-form': `write NEAR/5 for at most five words apart (1 to ${widestNear})`,
  'near-alone': 'NEAR needs a word on both sides',
  'near-side': 'beside NEAR write a word, a phrase, or words joined by OR in brackets',
  'title-alone':
    'title: must stand directly before a word, phrase or bracket, without a blank: title:word, -title:word',
  field: 'only title: may stand before a word; to look for the words themselves, put them in quotation marks',
};

/** A fault with its words. */
export function queryFault(kind: QueryFaultKind, at: number): QueryFault {
  return { at, kind, message: messages[kind] };
}
