import { Parser } from 'htmlparser2';

const unseen = new Set(['head', 'style', 'script', 'title', 'template']);
const longest = 140;

/** What an inbox shows after the subject: the first words of the HTML part, hidden ones included, fillers left out. */
export function preheaderOf(html: string): string {
  let text = '';
  let skipping = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (unseen.has(name)) skipping += 1;
    },
    ontext: (words) => {
      if (skipping === 0) text += words;
    },
    onclosetag: (name) => {
      if (unseen.has(name)) skipping -= 1;
      text += ' ';
    },
  });
  parser.end(html);
  // Soft hyphen, joiners, zero-width space and the combining grapheme joiner are what writers pad a preheader with.
  const seen = text
    .replace(/\u034f|[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return seen.length > longest ? `${seen.slice(0, longest)}…` : seen;
}
