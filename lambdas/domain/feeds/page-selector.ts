import type { PageElement } from './page-tree';

/** Whether an element is one that a selector names. */
export type Selector = (element: PageElement) => boolean;

/** A tag, classes, an id and attributes, all of which one element must have. */
const simple = String.raw`(?:[a-z][a-z0-9-]*|\*)?(?:[.#][\w-]+|\[[\w-]+(?:[*^$]?=(?:"[^"\]]*"|[\w./-]+))?\])*`;
/** Simple selectors joined by a blank (anywhere inside) or `>` (directly inside); commas part alternatives. */
export const selectorForm = new RegExp(`^(?!\\s*$)${simple}(?:(?: > | |, )(?=\\S)${simple})*$`, 'i');

/**
 * Reads the subset of CSS selectors that list pages need: `tag`, `.class`, `#id`, `[name]`, `[name="value"]` (also `^=`,
 * `*=`, `$=`), `a b`, `a > b` and `a, b`. Throws for anything else.
 */
export function parseSelector(text: string): Selector {
  if (!selectorForm.test(text)) throw new Error(`"${text}" is no selector that can be read here.`);
  const alternatives = text.split(', ').map(parseChain);
  return (element) => alternatives.some((matches) => matches(element));
}

function parseChain(text: string): Selector {
  const [last = '', ...before] = text.split(' ').reverse();
  return joined(parseSimple(last), before);
}

/** An element and, above it, whatever the rest of the chain names; nearest ancestors are tried first. */
function joined(own: Selector, before: readonly string[]): Selector {
  if (before.length === 0) return own;
  const direct = before[0] === '>';
  const above = joined(parseSimple(before[direct ? 1 : 0] ?? ''), before.slice(direct ? 2 : 1));
  const up = direct ? parentMatches(above) : ancestorMatches(above);
  return (element) => own(element) && up(element);
}

function parentMatches(matches: Selector): Selector {
  return ({ parent }) => parent !== undefined && matches(parent);
}

function ancestorMatches(matches: Selector): Selector {
  return (element) => {
    for (let above = element.parent; above !== undefined; above = above.parent) if (matches(above)) return true;
    return false;
  };
}

function parseSimple(text: string): Selector {
  const tag = /^[a-z][a-z0-9-]*/i.exec(text)?.[0].toLowerCase();
  const parts = [...text.matchAll(/([.#])([\w-]+)|\[([\w-]+)(?:([*^$]?)="?([^"\]]*)"?)?\]/g)].map(parsePart);
  return (element) => (tag === undefined || element.name === tag) && parts.every((part) => part(element));
}

function parsePart([, mark, name = '', attribute = '', how, value]: RegExpExecArray): Selector {
  if (mark === '#') return ({ attributes }) => attributes.id === name;
  if (mark === '.')
    return ({ attributes }) => ` ${(attributes.class ?? '').replace(/\s+/g, ' ')} `.includes(` ${name} `);
  if (value === undefined) return ({ attributes }) => attributes[attribute] !== undefined;
  return ({ attributes }) => {
    const has = attributes[attribute];
    if (has === undefined) return false;
    if (how === '^') return has.startsWith(value);
    if (how === '$') return has.endsWith(value);
    return how === '*' ? has.includes(value) : has === value;
  };
}
