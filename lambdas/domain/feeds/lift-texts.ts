import { type FieldName, fieldNames } from './entry-fields';
import { scanXml } from './scan-xml';
import { decodeXmlText } from './xml-entities';
import { localName } from './xml-shape';

/** A feed document without what no reader of ours asks for, and without its texts. */
export interface LiftedDocument {
  /** Elements and attributes alone, each field under its `shortName`; where a text stood stands a mark. */
  readonly skeleton: string;
  /** The fields that occur in it. */
  readonly names: readonly FieldName[];
  /** Puts the texts back into what a parser made of one element's content. */
  readonly restore: (value: string) => string;
}

/** Where a text stands in the document, and whether its entities are to be decoded. */
interface LiftedText {
  readonly start: number;
  readonly end: number;
  readonly escaped: boolean;
}

// A noncharacter, which the repair removes from every document: no document can hold a mark of its own.
const mark = '\ufdd0';
const structure = new Set(['rss', 'feed', 'rdf', 'channel', 'item', 'entry']);
const shortNames: ReadonlyMap<string, string> = new Map(fieldNames.map((name, place) => [name, `f${place}`]));

/**
 * What a field is called in a skeleton: a name that means nothing to a parser, which else derives from it or refuses it,
 * and a short one, for it goes over it letter by letter.
 */
export function shortName(name: FieldName): string {
  return shortNames.get(name) ?? name;
}

/**
 * Lifts the texts out of a well-formed document, and leaves out the elements that mean nothing to us, so that a parser
 * sees the structure only: it neither takes time over long texts nor meets one that its patterns are slow on.
 */
export function liftTexts(xml: string): LiftedDocument {
  const texts: LiftedText[] = [];
  const met = new Set<string>();
  let skeleton = '';
  let unwanted = 0;
  let field = 0;
  const lift = (text: LiftedText): void => {
    skeleton += mark + (texts.push(text) - 1);
  };
  scanXml(xml, {
    open: (name, { start, end, attributesStart, selfClosing }) => {
      const depth = selfClosing ? 0 : 1;
      const short = shortNames.get(name);
      const isField = short !== undefined;
      if (unwanted > 0 || (field === 0 && !isField && !structure.has(localName(name)))) {
        unwanted += depth;
        return;
      }
      if (isField) met.add(name);
      skeleton += field === 0 && isField ? `<${short}${xml.slice(attributesStart, end)}` : xml.slice(start, end);
      if (field > 0 || isField) field += depth;
    },
    close: (name, start, end) => {
      if (unwanted > 0) {
        unwanted -= 1;
        return;
      }
      skeleton += field === 1 ? `</${shortNames.get(name)}>` : xml.slice(start, end);
      if (field > 0) field -= 1;
    },
    text: (start, end) => {
      if (field > 0) lift({ start, end, escaped: true });
    },
    cdata: (_, __, start, end) => {
      if (field > 0) lift({ start, end, escaped: false });
    },
    aside: () => {},
    stray: () => {},
  });
  const names = fieldNames.filter((name) => met.has(name));
  return { skeleton, names, restore: (value) => restore(value, xml, texts) };
}

function restore(value: string, xml: string, texts: readonly LiftedText[]): string {
  const first = value.indexOf(mark);
  if (first === -1) return value;
  // Nearly every field is one text.
  if (first === 0 && value.indexOf(mark, 1) === -1) return written(texts[Number(value.slice(1))], xml);
  let text = '';
  for (const index of value.split(mark)) if (index !== '') text += written(texts[Number(index)], xml);
  return text;
}

function written(lifted: LiftedText | undefined, xml: string): string {
  if (!lifted) return '';
  const text = xml.slice(lifted.start, lifted.end);
  return lifted.escaped ? decodeXmlText(text) : text;
}
