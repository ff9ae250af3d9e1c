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

/**
 * HTML → the text a reader sees, on one line: tags, comments, scripts, styles and forms gone, entities decoded, what was
 * escaped twice decoded again, white space collapsed. Text without markup comes out as it is.
 */
export function htmlToText(html: string): string {
  const source = html.slice(0, longestHtml);
  const once = /[<&]/.test(source) ? readHtml(source) : source;
  const text = escapedAgain.test(once) ? readHtml(once) : once;
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
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

/** The tokenizer rather than the parser: it keeps no stack, so that no nesting can cost more than its length. */
function readHtml(html: string): string {
  const parts: string[] = [];
  let skipping = '';
  const boundary = (name: string): void => {
    if (!inline.has(name)) parts.push(' ');
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...unread,
      ontext: (start, end) => {
        if (!skipping) parts.push(html.slice(start, end));
      },
      ontextentity: (codePoint) => {
        if (!skipping) parts.push(String.fromCodePoint(codePoint));
      },
      onopentagname: (start, end) => {
        const name = html.slice(start, end).toLowerCase();
        if (!skipping && unseen.has(name)) skipping = name;
        boundary(name);
      },
      onclosetag: (start, end) => {
        const name = html.slice(start, end).toLowerCase();
        if (name === skipping) skipping = '';
        boundary(name);
      },
      oncdata: (start, end, offset) => {
        if (!skipping) parts.push(html.slice(start, end - offset));
      },
      onselfclosingtag: () => {
        skipping = '';
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return parts.join('');
}
