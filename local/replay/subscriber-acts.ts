import { paths } from '../../lambdas/pages/paths';
import { subscribeFields } from '../../lambdas/pages/site/subscribe-page';
import type { Mailbox } from '../mailbox/start-mailbox';
import type { Act } from './run-replay';
import type { SampleSubscriber } from './sample-subscribers';

/** Where a subscriber's acts take place. */
export interface SubscriberWorld {
  readonly siteUrl: string;
  readonly mailbox: Mailbox;
  /** Concern ids of the watch, for those who want everything. */
  readonly concerns: readonly string[];
}

/** What a sample subscriber does over the replay: the form, the link in the mail, one click to leave; all over HTTP. */
export function actsOf(subscriber: SampleSubscriber, world: SubscriberWorld): readonly Act[] {
  const { address, asks, confirmsAfter, leaves } = subscriber;
  const acts: Act[] = [{ at: asks, name: `${address} asks`, run: () => ask(subscriber, world) }];
  if (confirmsAfter !== undefined) {
    const at = new Date(asks.getTime() + confirmsAfter * 60_000);
    acts.push({ at, name: `${address} confirms`, run: () => confirm(subscriber, world) });
  }
  if (leaves) acts.push({ at: leaves, name: `${address} leaves`, run: () => leave(subscriber, world) });
  return acts;
}

async function ask(subscriber: SampleSubscriber, { siteUrl, concerns }: SubscriberWorld): Promise<void> {
  const form = new URLSearchParams();
  form.set(subscribeFields.email, subscriber.address);
  for (const concern of subscriber.concerns ?? concerns) form.append(subscribeFields.concerns, concern);
  for (const language of subscriber.storyLanguages) form.append(subscribeFields.storyLanguages, language);
  form.set(subscribeFields.mailLanguage, subscriber.language);
  form.set(subscribeFields.zone, subscriber.zone);
  await post(siteUrl + paths.subscribe(subscriber.language), form, siteUrl);
}

/** Presses the button of the page that the newest mail leads to; without such a mail there is nothing to press. */
async function confirm({ address }: SampleSubscriber, { siteUrl, mailbox }: SubscriberWorld): Promise<void> {
  const text = newestMailTo(address, mailbox)?.text ?? '';
  const link = /https?:\/\/\S+\/confirm\/\S+/.exec(text)?.[0];
  if (link !== undefined) await post(here(link, siteUrl), new URLSearchParams(), siteUrl, true);
}

/** What a mail program does when its reader presses "unsubscribe" (RFC 8058). */
async function leave({ address }: SampleSubscriber, { siteUrl, mailbox }: SubscriberWorld): Promise<void> {
  const header = newestMailTo(address, mailbox)?.headers.get('list-unsubscribe') ?? '';
  const link = /<(https?:[^>]+)>/.exec(header)?.[1];
  if (link === undefined) throw new Error(`${address} got no digest to leave by.`);
  await post(here(link, siteUrl), new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }));
}

/** A mail of an earlier start names the port that the site had then. */
function here(link: string, siteUrl: string): string {
  return siteUrl + new URL(link).pathname;
}

function newestMailTo(address: string, mailbox: Mailbox) {
  return mailbox.mails().findLast((mail) => mail.to === address);
}

/** Posts a form as a browser on the site would, or without an origin as a mail program does. */
async function post(url: string, form: URLSearchParams, origin?: string, mayBeRefused = false): Promise<void> {
  const response = await fetch(url, { method: 'POST', body: form, ...(origin ? { headers: { origin } } : {}) });
  await response.arrayBuffer();
  if (!response.ok && !mayBeRefused) throw new Error(`POST ${new URL(url).pathname} answered ${response.status}.`);
}
