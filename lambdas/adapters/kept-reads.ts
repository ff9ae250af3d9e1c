/** With the minute for which answers are kept, a page is at most two minutes behind the tables; in milliseconds. */
const keptFor = 60_000;
/** Different questions whose answers are kept at once, of each kind of read. */
const mostKept = 200;

/**
 * Gives equal questions to the tables the same answer for a minute, also when they come at once: the page of a concern, its
 * feeds and its part of the API read the same stories, in three languages each. A read that failed is not kept. Only for
 * what is public: what people chose must always be read anew.
 */
export function keptReads(now: () => Date) {
  return <Asked extends readonly unknown[], Found>(read: (...asked: Asked) => Promise<Found>) => {
    const kept = new Map<string, { readonly until: number; readonly found: Promise<Found> }>();
    return (...asked: Asked): Promise<Found> => {
      const question = JSON.stringify(asked);
      const known = kept.get(question);
      if (known !== undefined && known.until > now().getTime()) return known.found;
      const found = read(...asked);
      kept.delete(question);
      kept.set(question, { until: now().getTime() + keptFor, found });
      found.catch(() => kept.delete(question));
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return found;
    };
  };
}
