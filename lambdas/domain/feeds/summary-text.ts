import { isClosingFormula, withoutBoilerplate } from './boilerplate';
import { type HtmlBlock, htmlBlocks, joinBlocks } from './html-to-text';

/**
 * What an entry says of itself, as text: without what its site adds around it (share lines, related entries, menus, the
 * author's life, closing formulas), so that a word there is no match. What would leave nothing leaves all.
 */
export function summaryText(html: string): string {
  const blocks = htmlBlocks(html);
  const own = blocks.length > 1 ? withoutSiteBlocks(blocks) : blocks;
  return withoutBoilerplate(joinBlocks(own.length > 0 ? own : blocks));
}

/** What begins a list of other entries; alone it is a heading, with a link or a colon it names one of them. */
const elsewhere =
  /^(?:related(?: (?:articles?|posts?|stories|news|content|links|topics))?|read (?:also|more|next)|see also|also read|you may also like|more (?:stories|news|from)|recommended(?: for you)?|most (?:read|popular)|читайте (?:также|ещё|еще|по теме)|смотрите также|по теме|похожие (?:записи|материалы|статьи|новости)|другие новости|материалы по теме|оқи отырыңыз|(?:тағы|сондай-ақ) (?:да )?оқыңыз|ұқсас (?:жазбалар|материалдар|мақалалар)|тақырып бойынша)(?![\p{L}\p{N}])/iu;
const sharing =
  /^(?:share (?:this|on|via|with)|share:|share$|follow us|subscribe (?:to|now)|sign up (?:for|to)|click to (?:share|email|print)|tweet$|print$|like this:|loading\.\.\.|поделиться|поделитесь|подписывайтесь|подпишитесь|следите за нами|мы в (?:соцсетях|телеграм|telegram)|бөлісу|бөлісіңіз|жазылыңыз|бізге жазылыңыз)/iu;
const labels = /^(?:tags?|tagged|filed under|categories|метки|теги|рубрики|тегтер|белгілер|санаттар)\s*:/iu;
const aboutAuthor = /^(?:about the authors?|об авторе|об авторах|автор туралы)(?![\p{L}\p{N}])/iu;
/** A life in one paragraph: who somebody is, and a phrase that only such paragraphs have. */
const life =
  /\b(?:is|are) (?:a|an|the) .{0,80}\b(?:journalist|reporter|correspondent|editor|writer|columnist|analyst|researcher|fellow|contributor|lecturer|professor)s?\b/i;
const ofAuthors =
  /\b(?:based in|writes (?:about|for|on)|covers|contributes to|is the author of|follow (?:him|her|them) (?:on|@)|can be reached at|tweets at)\b/i;

/** Longer blocks say something, however they begin. */
const longestFurniture = 300;
const longestMenuEntry = 40;
const longestTeaser = 160;

function withoutSiteBlocks(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const own: HtmlBlock[] = [];
  let listing = false;
  for (const [at, block] of blocks.entries()) {
    if (block.text.length <= longestFurniture && aboutAuthor.test(block.text)) break;
    listing = isHeadingOfOthers(block) || (listing && block.linked === 'all');
    const last = at === blocks.length - 1 && at > 1;
    if (!listing && !isFurniture(block) && !(last && isLife(block)) && !inMenu(blocks, at)) own.push(block);
  }
  return own;
}

function isHeadingOfOthers({ text, linked }: HtmlBlock): boolean {
  if (text.length > longestFurniture) return false;
  const found = elsewhere.exec(text)?.[0];
  if (found === undefined) return false;
  const rest = text.slice(found.length).trim();
  return rest === '' || /^[:：…→»|-]/.test(rest) || (linked !== 'none' && rest.length <= longestTeaser);
}

function isFurniture({ text }: HtmlBlock): boolean {
  return text.length <= longestFurniture && (sharing.test(text) || labels.test(text) || isClosingFormula(text));
}

function isLife({ text }: HtmlBlock): boolean {
  return text.length <= 2 * longestFurniture && life.test(text) && ofAuthors.test(text);
}

/** One of three short blocks in a row that are links alone. */
function inMenu(blocks: readonly HtmlBlock[], at: number): boolean {
  const entry = (index: number): boolean => {
    const block = blocks[index];
    return block !== undefined && block.linked === 'all' && block.text.length <= longestMenuEntry;
  };
  if (!entry(at)) return false;
  const before = entry(at - 1) ? 1 + Number(entry(at - 2)) : 0;
  const behind = entry(at + 1) ? 1 + Number(entry(at + 2)) : 0;
  return before + behind >= 2;
}
