import { type Language, languages } from '../../domain/watch/language';
import type { Concern } from '../../domain/watch/watch';
import type { WatchWords } from '../../domain/watch/words';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { page } from './layout';

export interface WordsPage {
  readonly context: PageContext;
  readonly concern: Concern;
  readonly words: WatchWords;
  /** The language whose terms are listed: all three together would weigh more than a page may. */
  readonly terms: Language;
}

function Concepts({ ids, context, words, terms }: Omit<WordsPage, 'concern'> & { ids: readonly string[] }) {
  const { none } = publicMessagesIn(context.language).words;
  const { language, watch } = context;
  return (
    <>
      {ids.map((id) => {
        const known = words.concepts[id]?.[terms] ?? [];
        return (
          <>
            <h3>{watch.glosses[id]?.[language] ?? id}</h3>
            {known.length === 0 ? (
              <p class="small dim">{none}</p>
            ) : (
              <p class="small" lang={terms}>
                {known.join(' · ')}
              </p>
            )}
          </>
        );
      })}
    </>
  );
}

/** The same page with the terms of another language. */
function TermsNav({ context: { language }, concern, terms }: WordsPage) {
  const { languageNames } = messagesIn(language);
  const label = publicMessagesIn(language).words.termsIn;
  return (
    <nav aria-label={label}>
      <ul>
        {languages.map((one) => (
          <li>
            <a href={paths.words(language, concern.id, one)} aria-current={one === terms ? 'page' : undefined}>
              {languageNames[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What the rules of a concern know: every concept with its terms in a language, those that speak against it last. */
export function wordsPage(shown: WordsPage): string {
  const { context, concern, words, terms } = shown;
  const { language } = context;
  const text = publicMessagesIn(language).words;
  const { wanted, unwanted } = words.concerns[concern.id] ?? { wanted: [], unwanted: [] };
  const against = unwanted.filter((id) => !wanted.includes(id));
  return page({
    context,
    title: text.title(concern.name[language]),
    here: (other) => paths.words(other, concern.id, terms),
    description: text.lead,
    head: (
      <>
        <p class="kicker">
          <a href={paths.concern(language, concern.id)}>{concern.name[language]}</a>
        </p>
        <h1>{text.title(concern.name[language])}</h1>
        <p class="lead">{text.lead}</p>
        <p class="small dim">{text.marks}</p>
        <TermsNav {...shown} />
      </>
    ),
    children: (
      <>
        <h2>{text.wanted}</h2>
        <Concepts {...shown} ids={wanted} />
        {against.length > 0 ? <h2>{text.unwanted}</h2> : null}
        <Concepts {...shown} ids={against} />
      </>
    ),
  });
}
