import type { EntryContext, EntryField, EntryFields } from './entry-fields';

/**
 * The address of an entry, absolute where that can be known: the publisher's own behind FeedBurner, else the RSS link,
 * else the Atom link for readers, else a permanent GUID or an id that is an address.
 */
export function entryLink(fields: EntryFields, { about, documentUrl }: EntryContext): string | undefined {
  const found =
    firstAddress(fields['feedburner:origLink']) ??
    firstAddress(fields.link) ??
    atomLink([...(fields.link ?? []), ...(fields['atom:link'] ?? [])]) ??
    firstAddress(
      fields.guid?.filter(({ attributes }) => attributes.isPermaLink !== 'false'),
      true,
    ) ??
    firstAddress([...(fields.id ?? []), ...(fields['atom:id'] ?? [])], true) ??
    (about !== undefined && isAddress(about) ? { read: () => about, attributes: {} } : undefined);
  return found && resolveLink(found.read().trim(), found.base, documentUrl);
}

/** The first field with a text; only an http(s) address when the field may hold other things. */
function firstAddress(fields: readonly EntryField[] = [], mustBeAddress = false): EntryField | undefined {
  return fields.find(({ read }) => (mustBeAddress ? isAddress(read()) : read().trim() !== ''));
}

/** RFC 4287, 4.2.7: `alternate` is the default relation; `self`, `edit` and the like are not for readers. */
function atomLink(fields: readonly EntryField[]): EntryField | undefined {
  const readable = fields.filter(({ attributes }) => attributes.href && isAlternate(attributes.rel));
  const best = readable.find(({ attributes }) => (attributes.type ?? 'text/html').includes('html')) ?? readable[0];
  return best && { ...best, read: () => best.attributes.href ?? '' };
}

function isAlternate(relation = 'alternate'): boolean {
  return relation === '' || relation === 'alternate' || relation.endsWith('/alternate');
}

function isAddress(text: string): boolean {
  return /^\s*https?:\/\/[^\s]+$/i.test(text.trim());
}

/** Makes a link absolute against `xml:base` and the document's address; a link that cannot be resolved stays as written. */
export function resolveLink(link: string, base?: string, documentUrl?: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(link)) return link;
  try {
    const against = base === undefined ? documentUrl : new URL(base, documentUrl).href;
    return new URL(link, against).href;
  } catch {
    return link;
  }
}
