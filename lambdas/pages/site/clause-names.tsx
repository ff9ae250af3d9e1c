import type { Child } from 'hono/jsx';
import type { Language } from '../../domain/watch/language';
import type { Clause, Watch } from '../../domain/watch/watch';
import { messagesIn } from '../messages/messages';
import { paths } from '../paths';

/** `Recital C` or `Paragraph 1`, in the reader's language. */
export function clauseName(clause: Clause, language: Language): string {
  const { site } = messagesIn(language);
  return clause.kind === 'recital' ? site.recital(clause.id) : site.paragraph(clause.id);
}

/** One clause of a list: id, theme as a link, what stands between (a count, say), gist. */
export function ClauseLine({ clause, language, children }: { clause: Clause; language: Language; children?: Child }) {
  return (
    <li>
      <span class="id" aria-hidden="true">
        {clause.id}
      </span>
      <a
        href={paths.clause(language, clause.id)}
        aria-label={`${clauseName(clause, language)}: ${clause.theme[language]}`}
      >
        {clause.theme[language]}
      </a>
      {children}
      <span class="gloss">{clause.gist[language]}</span>
    </li>
  );
}

/** Clauses by id as links, in the order of the watch. */
export function ClauseLinks({ ids, watch, language }: { ids: readonly string[]; watch: Watch; language: Language }) {
  return (
    <ul class="clauses">
      {watch.clauses
        .filter(({ id }) => ids.includes(id))
        .map((clause) => (
          <ClauseLine clause={clause} language={language} />
        ))}
    </ul>
  );
}
