import type { Context, Hono } from 'hono';
import { type LinkPurpose, verifyLink } from '../domain/subscriptions/link-token';
import type { Language } from '../domain/watch/language';
import { confirmSubscription } from '../jobs/confirm-subscription';
import { previewKeywords } from '../jobs/preview-keywords';
import { readVolumes } from '../jobs/read-volumes';
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
import { choicesOf, type FormTexts, isTrial, readTexts } from './form-texts';
import { faultPage } from './protection';
import { languageOf, languagePattern } from './request-language';
import { contextOf, type SiteDeps } from './site-deps';

/** Asking for the mail, confirming and leaving. A GET shows a page; only its button, a POST, changes anything. */
export function serveSubscribing(site: Hono, deps: SiteDeps): void {
  site.get(`${languagePattern}/subscribe`, async (c) => {
    const context = contextOf(deps, languageOf(c));
    const volumes = await readVolumes(deps);
    return c.html(subscribePage({ context, values: subscribeDefaults(context), faults: [], volumes }));
  });
  site.post(`${languagePattern}/subscribe`, (c) => takeRequest(deps, c));
  site.get(`${languagePattern}/confirm/:token`, (c) => showLink(deps, c, 'confirm', c.req.param('token')));
  site.post(`${languagePattern}/confirm/:token`, (c) => takeConfirmation(deps, c, c.req.param('token')));
  site.get(`${languagePattern}/unsubscribe/:token`, (c) => showLink(deps, c, 'unsubscribe', c.req.param('token')));
  site.post(`${languagePattern}/unsubscribe/:token`, (c) => takeLeave(deps, c, c.req.param('token')));
}

async function takeRequest(deps: SiteDeps, c: Context): Promise<Response> {
  const context = contextOf(deps, languageOf(c));
  if (!deps.mayAsk(clientOf(c))) return faultPage(deps, c, 429);
  const texts = await readTexts(c);
  const form = formOf(texts, languageOf(c));
  if (isTrial(texts)) return tryKeywords(deps, c, form);
  const outcome = await requestSubscription(deps, form);
  deps.report('request-subscription', outcome);
  if (outcome.kind === 'asked') return c.html(checkMailPage({ context }));
  const values = { ...subscribeDefaults(context), ...form };
  return c.html(subscribePage({ context, values, faults: outcome.faults, volumes: await readVolumes(deps) }), 400);
}

/** Shows what a reader's own words would have let through last month; nothing is asked of anyone yet. */
async function tryKeywords(deps: SiteDeps, c: Context, form: SubscriptionForm): Promise<Response> {
  const context = contextOf(deps, languageOf(c));
  const { keywords = '', ...chosen } = form;
  const preview = await previewKeywords(deps, { ...chosen, keywords });
  const values = { ...subscribeDefaults(context), ...form };
  const shown = { context, values, volumes: await readVolumes(deps) };
  return preview === 'unreadable'
    ? c.html(subscribePage({ ...shown, faults: ['keywords'] }), 400)
    : c.html(subscribePage({ ...shown, faults: [], preview }));
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
  if (purpose === 'confirm') return c.html(confirmPage({ context, token }));
  return c.html(unsubscribePage({ context, token }));
}

/** Where a request came from, as API Gateway saw it; used to count in memory and kept nowhere. */
function clientOf(c: Context): string {
  const { requestContext } = (c.env ?? {}) as { readonly requestContext?: { readonly http?: { sourceIp?: string } } };
  return requestContext?.http?.sourceIp ?? '';
}

/** The form as it was typed. */
function formOf(form: FormTexts, language: Language): SubscriptionForm {
  return {
    ...choicesOf(form),
    email: form.text(subscribeFields.email),
    trap: form.text(subscribeFields.trap),
    language,
  };
}
