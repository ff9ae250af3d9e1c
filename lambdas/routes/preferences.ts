import type { Context, Hono } from 'hono';
import { type ChoiceFault, faultsOfChoices, type TypedChoices } from '../domain/subscriptions/choices';
import { askForAccess, eraseData, exportData, openAccess } from '../jobs/access-data';
import { changePreferences, openPreferences, type PreferencesAct, pauseWeeks } from '../jobs/change-preferences';
import { moveAddress } from '../jobs/move-address';
import { type KeywordPreview, previewKeywords } from '../jobs/preview-keywords';
import { readVolumes } from '../jobs/read-volumes';
import { messagesIn } from '../pages/messages/messages';
import { accessPage, erasedPage } from '../pages/site/access-page';
import { type Done, preferencesPage, storedValues } from '../pages/site/preferences-page';
import { endedLinkPage, lostLinkPage } from '../pages/site/subscribing-pages';
import { choicesOf, isLook, isTrial, readTexts } from './form-texts';
import { languageOf, languagePattern } from './request-language';
import { contextOf, type SiteDeps } from './site-deps';

/** What the link in every mail opens, and the fresh link that it can ask for. A GET shows; only a POST acts. */
export function servePreferences(site: Hono, deps: SiteDeps): void {
  const preferences = `${languagePattern}/preferences/:token` as const;
  const access = `${languagePattern}/access/:token` as const;
  site.get(preferences, (c) => showPreferences(deps, c, c.req.param('token') ?? ''));
  // Where a button led, opened again from the history or the address line: the page, not a dead end.
  site.get(`${preferences}/:act{(?:pause|resume|link)}`, (c) => showPreferences(deps, c, c.req.param('token') ?? ''));
  site.get(`${access}/:act{(?:export|erase|move)}`, (c) => showAccess(deps, c, c.req.param('token') ?? ''));
  site.post(preferences, async (c) => {
    const [texts, token] = [await readTexts(c), c.req.param('token') ?? ''];
    const choices = choicesOf(texts);
    if (!isTrial(texts)) return act(deps, c, token, { kind: 'choose', choices });
    return tryKeywords(deps, c, token, choices, isLook(texts) ? [] : faultsOfChoices(choices, deps.concerns));
  });
  site.post(`${preferences}/pause`, async (c) => {
    const weeks = (await readTexts(c)).text('weeks');
    return act(deps, c, c.req.param('token') ?? '', { kind: 'pause', weeks });
  });
  site.post(`${preferences}/resume`, (c) => act(deps, c, c.req.param('token') ?? '', { kind: 'resume' }));
  site.post(`${preferences}/link`, (c) => sendLink(deps, c, c.req.param('token') ?? ''));
  site.get(access, (c) => showAccess(deps, c, c.req.param('token') ?? ''));
  site.post(`${access}/export`, (c) => giveCopy(deps, c, c.req.param('token') ?? ''));
  site.post(`${access}/erase`, (c) => erase(deps, c, c.req.param('token') ?? ''));
  site.post(`${access}/move`, (c) => move(deps, c, c.req.param('token') ?? ''));
}

const doneBy = { choose: 'saved', pause: 'paused', resume: 'resumed' } as const;

interface Shown {
  readonly done?: Done;
  readonly faults?: readonly ChoiceFault[];
  readonly typed?: TypedChoices;
  readonly preview?: KeywordPreview;
}

async function showPreferences(deps: SiteDeps, c: Context, token: string, shown: Shown = {}): Promise<Response> {
  const subscription = await openPreferences(deps, token);
  if (subscription === undefined) return lost(deps, c);
  const { done, faults = [], typed, preview } = shown;
  const html = preferencesPage({
    context: contextOf(deps, languageOf(c)),
    token,
    subscription,
    values: { ...storedValues(subscription), ...typed },
    faults,
    volumes: await readVolumes(deps),
    pauseWeeks,
    now: deps.now().toISOString(),
    ...(done === undefined ? {} : { done }),
    ...(preview === undefined ? {} : { preview }),
  });
  return c.html(html, faults.length > 0 ? 400 : 200);
}

/** Shows what changed words would have let through last month, before they are saved. */
async function tryKeywords(
  deps: SiteDeps,
  c: Context,
  token: string,
  typed: TypedChoices,
  faults: readonly ChoiceFault[],
): Promise<Response> {
  if ((await openPreferences(deps, token)) === undefined) return lost(deps, c);
  const preview = await previewKeywords(deps, { ...typed, keywords: typed.keywords ?? '' });
  if (faults.length > 0) return showPreferences(deps, c, token, { typed, faults });
  return preview === 'unreadable'
    ? showPreferences(deps, c, token, { typed, faults: ['keywords'] })
    : showPreferences(deps, c, token, { typed, preview });
}

async function act(deps: SiteDeps, c: Context, token: string, asked: PreferencesAct): Promise<Response> {
  const outcome = await changePreferences(deps, token, asked);
  deps.report('change-preferences', { act: asked.kind, outcome: outcome.kind });
  if (outcome.kind === 'invalid') return lost(deps, c);
  if (outcome.kind === 'changed') return showPreferences(deps, c, token, { done: doneBy[asked.kind] });
  if (outcome.kind === 'ended') return showPreferences(deps, c, token);
  const typed = asked.kind === 'choose' ? { typed: asked.choices } : {};
  return showPreferences(deps, c, token, { faults: outcome.faults, ...typed });
}

async function sendLink(deps: SiteDeps, c: Context, token: string): Promise<Response> {
  const [outcome] = await Promise.all([askForAccess(deps, token), deps.evenOut()]);
  deps.report('ask-for-access', { outcome });
  return outcome === 'invalid' ? lost(deps, c) : showPreferences(deps, c, token, { done: 'dataSent' });
}

async function showAccess(deps: SiteDeps, c: Context, token: string): Promise<Response> {
  const subscription = await openAccess(deps, token);
  if (subscription === undefined) return ended(deps, c);
  const { address } = subscription;
  return c.html(accessPage({ context: contextOf(deps, languageOf(c)), token, address }));
}

async function giveCopy(deps: SiteDeps, c: Context, token: string): Promise<Response> {
  const held = await exportData(deps, token);
  deps.report('export-data', { outcome: held === undefined ? 'invalid' : 'given' });
  if (held === undefined) return ended(deps, c);
  c.header('Content-Disposition', 'attachment; filename="resolution-watch.json"');
  c.header('Content-Type', 'application/json; charset=utf-8');
  return c.body(`${JSON.stringify(held, null, 2)}\n`);
}

async function erase(deps: SiteDeps, c: Context, token: string): Promise<Response> {
  const erased = await eraseData(deps, token);
  deps.report('erase-data', { erased });
  return erased ? c.html(erasedPage({ context: contextOf(deps, languageOf(c)) })) : ended(deps, c);
}

async function move(deps: SiteDeps, c: Context, token: string): Promise<Response> {
  const typed = (await readTexts(c)).text('email');
  const outcome = await moveAddress(deps, token, typed);
  deps.report('move-address', { outcome });
  const subscription = await openAccess(deps, token);
  if (outcome === 'invalid' || subscription === undefined) return ended(deps, c);
  const context = contextOf(deps, languageOf(c));
  const { address } = subscription;
  if (outcome === 'asked') return c.html(accessPage({ context, token, address, moveSent: true }));
  const faulty = { typed, text: messagesIn(context.language).subscribe.faults.email };
  return c.html(accessPage({ context, token, address, faulty }), 400);
}

function lost(deps: SiteDeps, c: Context): Response | Promise<Response> {
  return c.html(lostLinkPage({ context: contextOf(deps, languageOf(c)) }), 410);
}

function ended(deps: SiteDeps, c: Context): Response | Promise<Response> {
  return c.html(endedLinkPage({ context: contextOf(deps, languageOf(c)) }), 410);
}
