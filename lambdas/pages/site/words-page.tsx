import { languages } from '../../domain/watch/language';
import type { Concern } from '../../domain/watch/watch';
import type { ConceptWords, WatchWords } from '../../domain/watch/words';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { page } from './layout';

export interface WordsPage {
  readonly context: PageContext;
  readonly concern: Concern;
  readonly words: WatchWords;
}

function ConceptOf({ concept, context }: { concept: ConceptWords; context: PageContext }) {
  const { languageNames } = messagesIn(context.language);
  const { words } = publicMessagesIn(context.language);
  return (
    <>
      <h3 lang="en">{concept.gloss}</h3>
      <dl class="terms">
        {languages.map((language) => (
          <>
            <dt>{languageNames[language]}</dt>
            {concept.terms[language].length === 0 ? (
              <dd class="dim">{words.none}</dd>
            ) : (
              <dd lang={language}>{concept.terms[language].join(' · ')}</dd>
            )}
          </>
        ))}
      </dl>
    </>
  );
}

function Concepts({ ids, context, words }: Pick<WordsPage, 'context' | 'words'> & { ids: readonly string[] }) {
  const concepts = ids.flatMap((id) => words.concepts[id] ?? []);
  return (
    <>
      {concepts.map((concept) => (
        <ConceptOf concept={concept} context={context} />
      ))}
    </>
  );
}

/** What the rules of a concern know: every concept with its terms in each language, those that speak against it last. */
export function wordsPage({ context, concern, words }: WordsPage): string {
  const { language } = context;
  const text = publicMessagesIn(language).words;
  const { wanted, unwanted } = words.concerns[concern.id] ?? { wanted: [], unwanted: [] };
  const against = unwanted.filter((id) => !wanted.includes(id));
  return page({
    context,
    title: text.title(concern.name[language]),
    here: (other) => paths.words(other, concern.id),
    description: text.lead,
    head: (
      <>
        <p class="kicker">
          <a href={paths.concern(language, concern.id)}>{concern.name[language]}</a>
        </p>
        <h1>{text.title(concern.name[language])}</h1>
        <p class="lead">{text.lead}</p>
        <p class="small dim">{text.marks}</p>
      </>
    ),
    children: (
      <>
        <h2>{text.wanted}</h2>
        <Concepts ids={wanted} context={context} words={words} />
        {against.length > 0 ? <h2>{text.unwanted}</h2> : null}
        <Concepts ids={against} context={context} words={words} />
      </>
    ),
  });
}
