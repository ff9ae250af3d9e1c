import { Tokenizer } from 'htmlparser2';

/** Elements whose text no reader sees, or that is about the site rather than the entry. */
const unseen = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'form', 'select', 'button', 'nav']);
/** Elements that run on in their line; a boundary of any other parts words. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** A summary of 100,000 characters of HTML says all that a summary says; reading on would only cost time. */
const longestHtml = 100_000;

/** What still looks like markup once the markup is gone was escaped twice. */
const escapedAgain =
  /<\/?(?:p|br|a|b|i|em|strong|span|div|img|h[1-6]|ul|ol|li|blockquote|table|tr|td|figure|iframe|script)(?:\s[^<>]{0,300})?\/?>|&(?:amp|lt|gt|quot|nbsp|[lr][sd]quo|[lr]aquo|hellip|[mn]dash|#\d{2,6}|#x[\da-f]{2,5});/i;

/** A tag, a comment or an entity; a bare `&` or `<` between words is none. */
const markup = /<[a-z/!?]|&[#a-z]/i;

/** Once this much text is there, the rest of the HTML is not looked at: more is never kept. */
const enoughText = 10_000;

/**
 * HTML → the text a reader sees, on one line: tags, comments, scripts, styles and forms gone, entities decoded, what was
 * escaped twice decoded again, white space collapsed. Text without markup comes out as it is.
 */
export function htmlToText(html: string): string {
  const source = html.length > longestHtml ? html.slice(0, longestHtml) : html;
  if (!markup.test(source)) return onOneLine(source);
  const once = readHtml(source);
  return onOneLine(escapedAgain.test(once) ? readHtml(once) : once);
}

/** A run of blanks, unless it is the one space that it becomes. */
const blanks = / [\s\u200b]+|(?! )[\s\u200b]+/g;

function onOneLine(text: string): string {
  return text.replace(blanks, ' ').trim();
}

const unread = {
  onattribdata: () => {},
  onattribentity: () => {},
  onattribend: () => {},
  onattribname: () => {},
  oncomment: () => {},
  ondeclaration: () => {},
  onend: () => {},
  onopentagend: () => {},
  onprocessinginstruction: () => {},
};

/**
 * One reader for all texts, one after the other: making a tokenizer costs more than most texts do. The tokenizer rather
 * than the parser: it keeps no stack, so that no nesting can cost more than its length.
 */
function htmlReader(): (html: string) => string {
  let html = '';
  let text = '';
  let skipping = '';
  const tokenizer: Tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...unread,
      ontext: (start, end) => {
        if (!skipping) text += html.slice(start, end);
        if (text.length > enoughText) tokenizer.pause();
      },
      ontextentity: (codePoint) => {
        if (!skipping) text += String.fromCodePoint(codePoint);
      },
      onopentagname: (start, end) => {
        const name = html.slice(start, end).toLowerCase();
        if (!skipping && unseen.has(name)) skipping = name;
        if (!inline.has(name)) text += ' ';
      },
      onclosetag: (start, end) => {
        const name = html.slice(start, end).toLowerCase();
        if (name === skipping) skipping = '';
        if (!inline.has(name)) text += ' ';
      },
      oncdata: (start, end, offset) => {
        if (!skipping) text += html.slice(start, end - offset);
      },
      onselfclosingtag: () => {
        skipping = '';
      },
    },
  );
  return (source) => {
    html = source;
    text = '';
    skipping = '';
    tokenizer.reset();
    tokenizer.write(source);
    tokenizer.end();
    return text;
  };
}

const readHtml = htmlReader();
