import type { Context, Hono } from 'hono';
import { type LinkPurpose, verifyLink } from '../domain/subscriptions/link-token';
import { zoneOfBrowser } from '../domain/subscriptions/zone-of-region';
import type { Language } from '../domain/watch/language';
import { confirmSubscription } from '../jobs/confirm-subscription';
import { previewKeywords } from '../jobs/preview-keywords';
import { readVolumes } from '../jobs/read-volumes';
import {
  faultsOfForm,
  requestSubscription,
  type SubscriptionFault,
  type SubscriptionForm,
} from '../jobs/request-subscription';
import { unsubscribe } from '../jobs/unsubscribe';
import type { PageContext } from '../pages/page-context';
import { subscribeDefaults, subscribeFields, subscribePage } from '../pages/site/subscribe-page';
import {
  checkMailPage,
  confirmedPage,
  confirmPage,
  expiredPage,
  lostLinkPage,
  unsubscribedPage,
  unsubscribePage,
} from '../pages/site/subscribing-pages';
import { choicesOf, type FormTexts, isLook, isTrial, readTexts } from './form-texts';
import { faultPage } from './protection';
import { languageOf, languagePattern } from './request-language';
import { contextOf, type SiteDeps } from './site-deps';

/** Asking for the mail, confirming and leaving. A GET shows a page; only its button, a POST, changes anything. */
export function serveSubscribing(site: Hono, deps: SiteDeps): void {
  site.get(`${languagePattern}/subscribe`, async (c) => {
    const context = contextOf(deps, languageOf(c));
    const values = subscribeDefaults(context, zoneOfBrowser(c.req.header('accept-language') ?? ''));
    return c.html(subscribePage({ ...(await formParts(deps, context)), values, faults: [] }));
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
  if (isTrial(texts)) return tryKeywords(deps, c, form, isLook(texts) ? [] : faultsOfForm(form, deps.concerns));
  const outcome = await requestSubscription(deps, form);
  deps.report('request-subscription', outcome);
  if (outcome.kind === 'asked') return c.html(checkMailPage({ context }));
  const values = { ...subscribeDefaults(context), ...form };
  return c.html(subscribePage({ ...(await formParts(deps, context)), values, faults: outcome.faults }), 400);
}

/** What the form shows beside what was typed. */
async function formParts(deps: SiteDeps, context: PageContext) {
  return { context, volumes: await readVolumes(deps), now: deps.now().toISOString() };
}

/** Shows what a reader's own words would have let through last month; nothing is asked of anyone yet. */
async function tryKeywords(
  deps: SiteDeps,
  c: Context,
  form: SubscriptionForm,
  faults: readonly SubscriptionFault[],
): Promise<Response> {
  const context = contextOf(deps, languageOf(c));
  const { keywords = '', ...chosen } = form;
  const preview = await previewKeywords(deps, { ...chosen, keywords });
  const values = { ...subscribeDefaults(context), ...form };
  const shown = { ...(await formParts(deps, context)), values };
  if (preview === 'unreadable') {
    return c.html(subscribePage({ ...shown, faults: faults.length > 0 ? faults : ['keywords'] }), 400);
  }
  return faults.length > 0
    ? c.html(subscribePage({ ...shown, faults }), 400)
    : c.html(subscribePage({ ...shown, faults, preview }));
}

async function takeConfirmation(deps: SiteDeps, c: Context, token: string): Promise<Response> {
  const context = contextOf(deps, languageOf(c));
  const outcome = await confirmSubscription(deps, token);
  const { kind } = outcome;
  deps.report('confirm-subscription', outcome.kind === 'confirmed' ? { kind, id: outcome.subscription.id } : { kind });
  if (outcome.kind === 'invalid') return c.html(expiredPage({ context }), 410);
  const [latest] = await deps.listEditions(1);
  const { subscription } = outcome;
  return c.html(confirmedPage({ context, subscription, ...(latest ? { latestWeek: latest.week } : {}) }));
}

/** Serves the page's button and the one-click POST of mail programs (RFC 8058) alike: no cookie, no redirect. */
async function takeLeave(deps: SiteDeps, c: Context, token: string): Promise<Response> {
  const context = contextOf(deps, languageOf(c));
  const outcome = await unsubscribe(deps, token);
  deps.report('unsubscribe', outcome);
  return outcome.kind === 'invalid' ? c.html(lostLinkPage({ context }), 410) : c.html(unsubscribedPage({ context }));
}

/** Looks at the signature alone, not at the table: opening a link tells nothing and costs nothing. */
function showLink(deps: SiteDeps, c: Context, purpose: LinkPurpose, token: string): Response | Promise<Response> {
  const context = contextOf(deps, languageOf(c));
  const isOurs = verifyLink(token, purpose, deps.keys) !== undefined;
  if (purpose === 'confirm')
    return isOurs ? c.html(confirmPage({ context, token })) : c.html(expiredPage({ context }), 410);
  return isOurs ? c.html(unsubscribePage({ context, token })) : c.html(lostLinkPage({ context }), 410);
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
