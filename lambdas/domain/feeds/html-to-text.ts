import { Tokenizer } from 'htmlparser2';
import { isSiteFurniture, readNothingOf } from './site-furniture';

/** Elements that run on in their line; a boundary of any other parts words. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** A summary of 100,000 characters of HTML says all that a summary says; reading on would only cost time. */
const longestHtml = 100_000;
/** Once this much text is there, the rest of the HTML is not looked at: more is never kept. */
const enoughText = 10_000;

/** What still looks like markup once the markup is gone was escaped twice. */
const escapedAgain =
  /<\/?(?:p|br|a|b|i|em|strong|span|div|img|h[1-6]|ul|ol|li|blockquote|table|tr|td|figure|iframe|script)(?:\s[^<>]{0,300})?\/?>|&(?:amp|lt|gt|quot|nbsp|[lr][sd]quo|[lr]aquo|hellip|[mn]dash|#\d{2,6}|#x[\da-f]{2,5});/i;

/** A paragraph, heading or list entry of HTML, as text on one line. */
export interface HtmlBlock {
  readonly text: string;
  /** How much of its text is links. */
  readonly linked: 'none' | 'some' | 'all';
}

/**
 * HTML → the text a reader sees, on one line: tags, comments, scripts, styles and forms gone, entities decoded, what was
 * escaped twice decoded again, white space collapsed. Text without markup comes out as it is.
 */
export function htmlToText(html: string): string {
  return joinBlocks(htmlBlocks(html));
}

export function joinBlocks(blocks: readonly HtmlBlock[]): string {
  return blocks.length === 1 ? (blocks[0]?.text ?? '') : blocks.map(({ text }) => text).join(' ');
}

/** A tag, a comment or an entity; a bare `&` or `<` between words is none. */
const markup = /<[a-z/!?]|&[#a-z]/i;

/** HTML → its blocks in order, as a reader sees them; text without markup is one block. */
export function htmlBlocks(html: string): readonly HtmlBlock[] {
  const source = html.length > longestHtml ? html.slice(0, longestHtml) : html;
  if (!markup.test(source)) return [{ text: onOneLine(source), linked: 'none' }];
  const once = readHtml(source);
  const text = joinBlocks(once);
  return escapedAgain.test(text) ? readHtml(text) : once;
}

/** A run of blanks, unless it is the one space that it becomes. */
const blanks = / [\s\u200b]+|(?! )[\s\u200b]+/g;

function onOneLine(text: string): string {
  return text.replace(blanks, ' ').trim();
}

const unread = {
  onattribentity: () => {},
  onattribend: () => {},
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
function htmlReader(): (html: string) => HtmlBlock[] {
  let page = startPage('', true);
  const tokenizer: Tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...unread,
      ontext: (start, end) => {
        addText(page, page.html.slice(start, end));
        if (page.length > enoughText) tokenizer.pause();
      },
      ontextentity: (codePoint) => addText(page, String.fromCodePoint(codePoint)),
      oncdata: (start, end, offset) => addText(page, page.html.slice(start, end - offset)),
      onopentagname: (start, end) => openTag(page, page.html.slice(start, end).toLowerCase()),
      onclosetag: (start, end) => closeTag(page, page.html.slice(start, end).toLowerCase()),
      onattribname: (start, end) => {
        page.attribute = page.hidden === '' && end - start < 6 ? page.html.slice(start, end).toLowerCase() : '';
      },
      onattribdata: (start, end) => {
        if (page.attribute !== '') readAttribute(page, page.html.slice(start, end));
      },
      onselfclosingtag: () => closeTag(page, page.tag),
    },
  );
  const read = (html: string, hiding: boolean): Page => {
    page = startPage(html, hiding);
    tokenizer.reset();
    tokenizer.write(html);
    tokenizer.end();
    endBlock(page);
    return page;
  };
  return (html) => {
    const { blocks, hidden } = read(html, true);
    // What hides and is never closed would hide all the rest: nothing is hidden then.
    return hidden === '' ? blocks : read(html, false).blocks;
  };
}

const readHtml = htmlReader();

/** HTML on its way to blocks. */
interface Page {
  readonly html: string;
  /** Whether the site's furniture is left out. */
  readonly hiding: boolean;
  readonly blocks: HtmlBlock[];
  text: string;
  /** Characters of text so far. */
  length: number;
  links: number;
  plainWords: boolean;
  linkedWords: boolean;
  /** The tag and the attribute being read. */
  tag: string;
  attribute: string;
  /** The element that hides what it holds, and how many of its name are open in it. */
  hidden: string;
  depth: number;
}

function startPage(html: string, hiding: boolean): Page {
  const block = { text: '', plainWords: false, linkedWords: false };
  return { html, hiding, blocks: [], ...block, length: 0, links: 0, tag: '', attribute: '', hidden: '', depth: 0 };
}

const word = /[\p{L}\p{N}]/u;

function addText(page: Page, text: string): void {
  if (page.hidden !== '') return;
  page.text += text;
  page.length += text.length;
  if (page.links > 0) page.linkedWords ||= word.test(text);
  else page.plainWords ||= word.test(text);
}

function endBlock(page: Page): void {
  if (page.text === '') return;
  const text = onOneLine(page.text);
  const linked = !page.linkedWords ? 'none' : page.plainWords ? 'some' : 'all';
  if (text !== '') page.blocks.push({ text, linked });
  page.text = '';
  page.plainWords = false;
  page.linkedWords = false;
}

function openTag(page: Page, name: string): void {
  page.tag = name;
  page.attribute = '';
  if (page.hidden !== '') {
    if (name === page.hidden) page.depth += 1;
    return;
  }
  if (!inline.has(name)) endBlock(page);
  else if (name === 'a') page.links += 1;
  if (readNothingOf(name, page.hiding)) hide(page);
}

function readAttribute(page: Page, value: string): void {
  if (page.hiding && isSiteFurniture(page.attribute, value)) hide(page);
}

const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr', 'col', 'area', 'embed']);

function hide(page: Page): void {
  if (page.hidden !== '' || empty.has(page.tag)) return;
  page.hidden = page.tag;
  page.depth = 1;
}

function closeTag(page: Page, name: string): void {
  if (page.hidden !== '') {
    if (name === page.hidden) page.depth -= 1;
    if (page.depth === 0) page.hidden = '';
  }
  if (!inline.has(name)) endBlock(page);
  else if (name === 'a' && page.links > 0) page.links -= 1;
}
