import type { Context, Hono } from 'hono';
import { type LinkPurpose, verifyLink } from '../domain/subscriptions/link-token';
import { confirmSubscription } from '../jobs/confirm-subscription';
import { requestSubscription, type SubscriptionForm } from '../jobs/request-subscription';
import { unsubscribe } from '../jobs/unsubscribe';
import { subscribeDefaults, subscribeFields, subscribePage } from '../pages/site/subscribe-page';
import {
  checkMailPage,
  confirmedPage,
  confirmPage,
  expiredPage,
  unsubscribedPage,
  unsubscribePage,
} from '../pages/site/subscribing-pages';
import { languageOf, languagePattern } from './request-language';
import { contextOf, type SiteDeps } from './site-deps';

/** Asking for the mail, confirming and leaving. A GET shows a page; only its button, a POST, changes anything. */
export function serveSubscribing(site: Hono, deps: SiteDeps): void {
  site.get(`${languagePattern}/subscribe`, (c) => {
    const context = contextOf(deps, languageOf(c));
    return c.html(subscribePage({ context, values: subscribeDefaults(context), faults: [] }));
  });
  site.post(`${languagePattern}/subscribe`, (c) => takeRequest(deps, c));
  site.get(`${languagePattern}/confirm/:token`, (c) => showLink(deps, c, 'confirm', c.req.param('token')));
  site.post(`${languagePattern}/confirm/:token`, (c) => takeConfirmation(deps, c, c.req.param('token')));
  site.get(`${languagePattern}/unsubscribe/:token`, (c) => showLink(deps, c, 'unsubscribe', c.req.param('token')));
  site.post(`${languagePattern}/unsubscribe/:token`, (c) => takeLeave(deps, c, c.req.param('token')));
}

async function takeRequest(deps: SiteDeps, c: Context): Promise<Response> {
  const context = contextOf(deps, languageOf(c));
  const form = await readForm(c);
  const outcome = await requestSubscription(deps, form);
  deps.report('request-subscription', outcome);
  if (outcome.kind === 'asked') return c.html(checkMailPage({ context }));
  return c.html(subscribePage({ context, values: form, faults: outcome.faults }), 400);
}

async function takeConfirmation(deps: SiteDeps, c: Context, token: string): Promise<Response> {
  const context = contextOf(deps, languageOf(c));
  const outcome = await confirmSubscription(deps, token);
  deps.report('confirm-subscription', outcome);
  if (outcome.kind === 'invalid') return c.html(expiredPage({ context }), 410);
  const [latest] = await deps.listEditions();
  return c.html(confirmedPage({ context, ...(latest ? { latestWeek: latest.week } : {}) }));
}

/** Serves the page's button and the one-click POST of mail programs (RFC 8058) alike: no cookie, no redirect. */
async function takeLeave(deps: SiteDeps, c: Context, token: string): Promise<Response> {
  const context = contextOf(deps, languageOf(c));
  const outcome = await unsubscribe(deps, token);
  deps.report('unsubscribe', outcome);
  return outcome.kind === 'invalid' ? c.html(expiredPage({ context }), 410) : c.html(unsubscribedPage({ context }));
}

/** Looks at the signature alone, not at the table: opening a link tells nothing and costs nothing. */
function showLink(deps: SiteDeps, c: Context, purpose: LinkPurpose, token: string): Response | Promise<Response> {
  const context = contextOf(deps, languageOf(c));
  if (verifyLink(token, purpose, deps.keys) === undefined) return c.html(expiredPage({ context }), 410);
  return c.html(purpose === 'confirm' ? confirmPage({ context, token }) : unsubscribePage({ context, token }));
}

/** The form as it was typed; what is missing is empty, and a file where text belongs counts as missing. */
async function readForm(c: Context): Promise<SubscriptionForm> {
  const sent = await c.req.parseBody({ all: true });
  const texts = (name: string) => [sent[name] ?? []].flat().filter((value) => typeof value === 'string');
  const text = (name: string) => texts(name)[0] ?? '';
  const zone = text(subscribeFields.zone);
  return {
    email: text(subscribeFields.email),
    concerns: texts(subscribeFields.concerns),
    storyLanguages: texts(subscribeFields.storyLanguages),
    mailLanguage: text(subscribeFields.mailLanguage),
    ...(zone === '' ? {} : { zone }),
    trap: text(subscribeFields.trap),
    language: languageOf(c),
  };
}
