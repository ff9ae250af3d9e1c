import { archiveAddress } from '../archive-address';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { proseIn } from '../prose/prose-in';
import { prosePage } from './prose-pages';

/** One operation of the API, as the page lists it. */
export interface ListedOperation {
  readonly path: string;
  /** English, as in the OpenAPI document. */
  readonly summary: string;
}

interface Props {
  readonly context: PageContext;
  /** Path before every operation. */
  readonly apiBase: string;
  readonly operations: readonly ListedOperation[];
}

function Files({ context: { language, watch } }: Props) {
  const { feeds, nav, sources } = publicMessagesIn(language);
  const { languageNames, site } = messagesIn(language);
  const lists = [
    { name: feeds.stories, at: paths.home(language) },
    ...watch.languages.map((one) => ({
      name: feeds.inLanguage(languageNames[one]),
      at: `${paths.home(language)}/languages/${one}`,
    })),
    { name: site.editions, at: paths.editions(language) },
    { name: nav.archive, at: paths.archive(language) },
  ];
  return (
    <ul class="plain">
      {lists.map(({ name, at }) => (
        <li>
          {name}: <a href={`${at}/feed.atom`}>Atom</a> · <a href={`${at}/feed.json`}>JSON Feed</a>
        </li>
      ))}
      <li>
        {nav.archive}: <a href={archiveAddress(language, { words: '' }, 'csv')}>CSV</a>
      </li>
      <li>
        <a href={paths.opml}>{sources.opml}</a>
      </li>
    </ul>
  );
}

function Operations({ context: { language }, apiBase, operations }: Props) {
  const { address, answers, operationsHeading } = proseIn(language);
  return (
    <section class="scroll" tabindex={0} aria-label={operationsHeading}>
      <table>
        <thead>
          <tr>
            <th scope="col">{address}</th>
            <th scope="col">{answers}</th>
          </tr>
        </thead>
        <tbody>
          {operations.map(({ path, summary }) => (
            <tr>
              <td>{path.includes('{') ? <code>{path}</code> : <a href={apiBase + path}>{path}</a>}</td>
              <td lang="en">{summary}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What can be followed and reused, and how. */
export function dataPage(props: Props): string {
  const { context, apiBase } = props;
  const prose = proseIn(context.language);
  const after = (
    <>
      <h2>{prose.feedsHeading}</h2>
      <Files {...props} />
      <h2>{prose.operationsHeading}</h2>
      <p>
        <a href={`${apiBase}/openapi.json`}>OpenAPI 3.1</a>
      </p>
      <Operations {...props} />
    </>
  );
  return prosePage(context, prose.data, paths.data, after);
}
