import { sourceKinds } from '../../domain/feeds/feed';
import { type ArchiveAddress, archiveAddress } from '../archive-address';
import { longDate } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';

export interface ArchiveFormProps {
  readonly context: PageContext;
  readonly query: ArchiveAddress;
}

/** The id of the form: its filters stand beside it. */
const form = 'search';

interface Option {
  readonly value: string;
  readonly label: string;
}

function Select(props: { name: string; label: string; value: string | undefined; options: Option[]; any: string }) {
  const { name, label, value, options, any } = props;
  return (
    <label>
      {label}
      <select name={name} form={form}>
        <option value="">{any}</option>
        {options.map((one) => (
          <option value={one.value} selected={one.value === value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label>
      {label}
      <input type="date" form={form} name={name} value={value ?? ''} />
    </label>
  );
}

/** The box. A form that is sent by GET: its result has an address that can be passed on. */
export function SearchBox({ context: { language }, query }: ArchiveFormProps) {
  const { archive } = publicMessagesIn(language);
  return (
    <form class="search" id={form} method="get" action={paths.archive(language)}>
      <label class="field" for="q">
        {archive.words}
      </label>
      <p class="small dim" id="q-hint">
        {archive.wordsHint}
      </p>
      <p class="box">
        <input id="q" type="search" name="q" value={query.words} maxlength={200} aria-describedby="q-hint" />
        <button type="submit">{archive.search}</button>
      </p>
    </form>
  );
}

/** What narrows a search, sent with the box. */
export function Filters({ context, query }: ArchiveFormProps) {
  const { language, watch } = context;
  const text = messagesIn(language);
  const { archive } = publicMessagesIn(language);
  const concerns = watch.concerns.map(({ id, name }) => ({ value: id, label: name[language] }));
  const kinds = sourceKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }));
  const languages = watch.languages.map((one) => ({ value: one, label: text.languageNames[one] }));
  return (
    <>
      <h2>{archive.narrow}</h2>
      <div class="filters">
        <Select name="concern" label={archive.concern} value={query.concern} options={concerns} any={archive.any} />
        <Select name="kind" label={archive.kind} value={query.kind} options={kinds} any={archive.any} />
        <Select name="language" label={archive.language} value={query.language} options={languages} any={archive.any} />
        <Day name="from" label={archive.from} value={query.from} />
        <Day name="to" label={archive.to} value={query.to} />
      </div>
      <p>
        <button type="submit" form={form} class="second">
          {archive.search}
        </button>
      </p>
    </>
  );
}

/** What is being searched for, each part a link that takes it away. */
export function ActiveFilters({ context, query }: ArchiveFormProps) {
  const { language, watch } = context;
  const text = messagesIn(language);
  const { archive } = publicMessagesIn(language);
  const { before: _before, ...asked } = query;
  const { concern, kind, language: of, from, to } = asked;
  const parts = [
    { name: 'words', label: asked.words === '' ? undefined : text.quote(asked.words) },
    { name: 'concern', label: watch.concerns.find(({ id }) => id === concern)?.name[language] },
    { name: 'kind', label: kind && text.kinds[kind] },
    { name: 'language', label: of && text.languageNames[of] },
    { name: 'from', label: from && `${archive.from} ${longDate(language, from)}` },
    { name: 'to', label: to && `${archive.to} ${longDate(language, to)}` },
  ].flatMap(({ name, label }) => (label === undefined ? [] : [{ name, label }]));
  if (parts.length === 0) return null;
  return (
    <nav aria-label={archive.filters}>
      <ul>
        {parts.map(({ name, label }) => (
          <li>
            <a href={archiveAddress(language, without(asked, name))}>{archive.without(label)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function without(query: ArchiveAddress, name: string): ArchiveAddress {
  if (name === 'words') return { ...query, words: '' };
  const { words, ...filters } = query;
  return { words, ...Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name)) };
}
