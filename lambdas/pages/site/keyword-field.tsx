import type { Match } from '../../domain/matching/match';
import { parseQuery } from '../../domain/queries/parse-query';
import { longestQuery } from '../../domain/queries/query';
import { feedById } from '../../domain/watch/look-up';
import { longDate } from '../messages/dates';
import { keywordMessagesIn } from '../messages/keyword-messages';
import type { PageContext } from '../page-context';
import { feedText, safeLink } from '../story/feed-text';
import { highlight } from '../story/highlight';
import { Group } from './form-parts';
import { Headline } from './stories';

/** The names of the fields: the words, the words whose hits were shown, and the button that asks for them. */
export const keywordFields = { keywords: 'keywords', seen: 'seenKeywords', look: 'look' } as const;

/** What the words let through lately. */
export interface ShownHits {
  readonly hits: number;
  readonly of: number;
  readonly newest: readonly Match[];
}

export interface KeywordFieldProps {
  readonly context: PageContext;
  readonly keywords: string;
  /** Those whose hits the reader has seen: other ones are tried before they are saved. */
  readonly seen: string;
  readonly isFaulty: boolean;
  /** Set once they were tried on last month's entries. */
  readonly preview?: ShownHits | undefined;
}

const longestHeadline = 200;

/** Where and why the words cannot be read, in the reader's language. */
export function keywordFault(keywords: string, { language }: PageContext): string {
  const read = parseQuery(keywords);
  const { at, faults } = keywordMessagesIn(language);
  return 'fault' in read ? `${faults[read.fault.kind]} (${at(read.fault.at + 1)})` : '';
}

function Hits({
  context: { language, watch },
  preview: { hits, of, newest },
}: {
  context: PageContext;
  preview: ShownHits;
}) {
  const text = keywordMessagesIn(language);
  return (
    <div class="hits" id="hits" tabindex={-1}>
      <p role="status">
        <strong>{text.hits(hits, of)}</strong> {text.pressAgain}
      </p>
      <ul class="hits">
        {newest.map(({ title, language: printed, link, foundAt, feedId }) => {
          const address = safeLink(link);
          const report = { headline: highlight(title, [], longestHeadline), language: printed };
          return (
            <li>
              <span class="headline">
                <Headline report={{ ...report, ...(address === undefined ? {} : { link: address }) }} />
              </span>
              <span class="small">
                {longDate(language, foundAt)} · {feedText(feedById(watch, feedId)?.publisher ?? feedId)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A reader's own words, which narrow what the mail holds; what they would have let through last month stands under them. */
export function KeywordField({ context, keywords, seen, isFaulty, preview }: KeywordFieldProps) {
  const text = keywordMessagesIn(context.language);
  const fault = isFaulty ? keywordFault(keywords, context) : undefined;
  return (
    <Group id="keywords" legend={text.legend} hint={text.hint} fault={fault}>
      <input
        type="text"
        name={keywordFields.keywords}
        value={keywords}
        maxlength={longestQuery}
        aria-label={text.legend}
        aria-invalid={isFaulty ? 'true' : undefined}
        autocomplete="off"
        spellcheck={false}
      />
      <input type="hidden" name={keywordFields.seen} value={preview === undefined ? seen : keywords} />
      <details>
        <summary>{text.howTo}</summary>
        <dl class="terms">
          {text.examples.map(([written, meaning]) => (
            <>
              <dt>
                <code>{written}</code>
              </dt>
              <dd>{meaning}</dd>
            </>
          ))}
        </dl>
      </details>
      <p>
        <button type="submit" class="second" name={keywordFields.look} value="1">
          {text.look}
        </button>
      </p>
      {preview ? <Hits context={context} preview={preview} /> : null}
    </Group>
  );
}
