import { Parser } from 'htmlparser2';

/** One element of an HTML page; text stands between its children as strings. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | undefined;
  readonly children: (PageElement | string)[];
}

/** Nesting past this is no page that people read, and costs the parser quadratic time. */
const deepest = 512;

class TooDeep extends Error {}

/** The element that holds the whole page; undefined for a page nested more than 512 deep. */
export function readPage(html: string): PageElement | undefined {
  const root: PageElement = { name: '', attributes: {}, parent: undefined, children: [] };
  let current = root;
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      if (depth > deepest) throw new TooDeep();
      const element: PageElement = { name, attributes, parent: current, children: [] };
      current.children.push(element);
      current = element;
    },
    ontext: (text) => {
      current.children.push(text);
    },
    onclosetag: () => {
      depth -= 1;
      current = current.parent ?? root;
    },
  });
  try {
    parser.write(html);
    parser.end();
    return root;
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

/** Every element inside another, in the order of the page; those inside one that `stopAt` names are left out. */
export function elementsIn(root: PageElement, stopAt?: (element: PageElement) => boolean): PageElement[] {
  const found: PageElement[] = [];
  const open: (PageElement | string)[] = root.children.toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') continue;
    found.push(next);
    if (stopAt?.(next) === true) continue;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined) open.push(child);
    }
  }
  return found;
}

const unseen = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button', 'select']);

/** The text a reader sees in an element, on one line. */
export function textOf(element: PageElement): string {
  const parts: string[] = [];
  const open: (PageElement | string)[] = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (!unseen.has(next.name)) open.push(' ', ...next.children.toReversed());
  }
  return parts
    .join(' ')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim();
}
