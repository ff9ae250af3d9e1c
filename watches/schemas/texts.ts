import * as z from 'zod/mini';

/** A text that is not empty and carries no space at its ends. */
export const text = z.string().check(z.regex(/^\S(.*\S)?$/su, 'a text that is not empty, without space at its ends'));

/** Names a thing of the watch in files and addresses. */
export const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'));

/** A host, or one part of a host's name. */
export const domain = z
  .string()
  .check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'a domain is lower-case words joined by full stops'));

/** A text of ours in every language of the project. */
export const localised = z.strictObject({ en: text, ru: text, kk: text });

/** A calendar day. */
export const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD'),
  z.refine((value) => isDay(value), 'this day does not exist'),
);

/** A public http(s) address. */
export const address = z.string().check(
  z.regex(/^https?:\/\/[^\s/]+\.[^\s/]+/, 'an address begins with https:// or http:// and a host'),
  z.refine((value) => URL.canParse(value), 'not an address that can be opened'),
);

/** A clause: a recital by its letter, an operative paragraph by its number. */
export const clauseId = z
  .string()
  .check(z.regex(/^([A-Z]{1,2}|[1-9]\d?)$/, 'a clause is a letter (A) or a number ("1")'));

function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
