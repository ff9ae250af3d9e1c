import { Parser } from 'htmlparser2';

const unseen = new Set(['head', 'style', 'script', 'title', 'template']);
const longest = 140;
/** Soft hyphen, joiners, zero-width space and the combining grapheme joiner: what writers pad a preheader with. */
const fillers = /\u034f|[\u00ad\u200b-\u200f\u2060\ufeff]+/gu;

/** What an inbox shows after the subject: the first words of the HTML part, hidden ones included; fillers take room and are not seen. */
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
  const shown = text.replace(/[ \t\r\n]+/g, ' ').trim();
  const room = shown.slice(0, longest);
  const bare = room.replace(fillers, '');
  const seen = bare.replace(/\s+/g, ' ').trim();
  return room === shown || bare !== room ? seen : `${seen}…`;
}
