import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DigestMailView } from '../lambdas/pages/mail/digest-mail-view';

/** Renders the same content another way; resolves to the HTML. */
export interface Peer {
  readonly name: string;
  readonly render: (view: DigestMailView) => Promise<string>;
}

type Element = unknown;
type Create = (
  type: unknown,
  props: Readonly<Record<string, unknown>> | null,
  ...children: readonly unknown[]
) => Element;

/** The peers installed in the folder that `BENCH_PEERS` names, and the names of those that are not there. */
export function loadPeers(): { readonly peers: readonly Peer[]; readonly absent: readonly string[] } {
  const folder = process.env.BENCH_PEERS;
  const peers: Peer[] = [];
  const absent: string[] = [];
  for (const [name, load] of [
    ['react-email', reactEmail],
    ['mjml', mjml],
  ] as const) {
    try {
      if (folder === undefined) throw new Error('BENCH_PEERS is not set');
      peers.push({ name, render: load(createRequire(join(folder, 'package.json'))) });
    } catch {
      absent.push(name);
    }
  }
  return { peers, absent };
}

const headlineOf = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join('');

type StoryView = DigestMailView['sections'][number]['stories'][number];
type Kit = Readonly<Record<string, unknown>>;

function reactStory(h: Create, kit: Kit): (told: StoryView) => Element {
  return (told) =>
    h(
      kit.Section,
      null,
      h(
        kit.Heading,
        { as: 'h3' },
        h(
          kit.Link,
          { href: told.link },
          ...told.headline.map(({ text, matched }) =>
            matched ? h('span', { style: { background: '#fff1b8' } }, text) : text,
          ),
        ),
      ),
      h(kit.Text, null, `${told.publisher} · ${told.kind} · ${told.date}`),
      ...told.reasons.map(({ concernName, rule, words }) =>
        h(
          kit.Text,
          null,
          `${concernName}: `,
          ...words.map(({ form, gloss }) => `${form} = ${gloss?.text}`),
          ` (${rule})`,
        ),
      ),
      h(
        kit.Text,
        null,
        ...told.also.map((report) =>
          h(kit.Link, { href: report.link }, `${report.publisher} ${headlineOf(report.headline)}`),
        ),
      ),
    );
}

function reactEmail(require: NodeJS.Require): Peer['render'] {
  const { createElement: h } = require('react') as { readonly createElement: Create };
  const kit = require('@react-email/components') as Kit;
  const { render } = require('@react-email/render') as { readonly render: (element: Element) => Promise<string> };
  const story = reactStory(h, kit);
  return (view) =>
    render(
      h(
        kit.Html,
        { lang: view.language },
        h(kit.Head, null),
        h(kit.Preview, null, view.preheader),
        h(
          kit.Body,
          null,
          h(
            kit.Container,
            null,
            h(kit.Heading, { as: 'h1' }, view.range),
            h(kit.Text, null, view.counts),
            ...view.headlines.map(({ story: told, concernName }) =>
              h(kit.Text, null, h(kit.Link, { href: told.link }, headlineOf(told.headline)), concernName),
            ),
            ...view.sections.flatMap(({ name, count, stories }) => [
              h(kit.Heading, { as: 'h2' }, name),
              h(kit.Text, null, count),
              ...stories.map(story),
            ]),
            ...view.quiet.map(({ line, concerns }) => h(kit.Text, null, line, ...concerns.map(({ name }) => name))),
          ),
        ),
      ),
    );
}

function mjml(require: NodeJS.Require): Peer['render'] {
  const loaded = require('mjml') as Mjml | { readonly default: Mjml };
  const toHtml = typeof loaded === 'function' ? loaded : loaded.default;
  const toMarkup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const link = (to: string | undefined, text: string) => `<a href="${toMarkup(to ?? '')}">${toMarkup(text)}</a>`;
  const text = (inner: string) => `<mj-text>${inner}</mj-text>`;
  const section = ({ name, count, stories }: DigestMailView['sections'][number]) =>
    [
      text(`<h2>${toMarkup(name)}</h2>${toMarkup(count)}`),
      ...stories.map((told) =>
        text(
          `<h3>${link(told.link, headlineOf(told.headline))}</h3>${toMarkup(`${told.publisher} · ${told.kind} · ${told.date}`)}<br/>` +
            told.reasons.map(({ concernName, rule }) => toMarkup(`${concernName} (${rule})`)).join('<br/>') +
            told.also.map((report) => link(report.link, headlineOf(report.headline))).join('; '),
        ),
      ),
    ].join('');
  return async (view) => {
    const headlines = view.headlines
      .map(({ story: told }) => text(link(told.link, headlineOf(told.headline))))
      .join('');
    const body = `${text(`<h1>${toMarkup(view.range)}</h1>${toMarkup(view.counts)}`)}${headlines}${view.sections.map(section).join('')}`;
    const done = await toHtml(
      `<mjml><mj-head><mj-preview>${toMarkup(view.preheader)}</mj-preview></mj-head><mj-body><mj-section><mj-column>${body}</mj-column></mj-section></mj-body></mjml>`,
    );
    return done.html;
  };
}

type Mjml = (source: string) => { readonly html: string } | Promise<{ readonly html: string }>;
