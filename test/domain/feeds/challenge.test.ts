import { type AnswerHead, challengedBy } from '../../../lambdas/domain/feeds/challenge';

const answer = { status: 200, headers: {}, url: 'https://sample.example/feed', length: 100 };

type Change = Partial<Omit<AnswerHead, 'start'>> & { readonly start?: string };

test.each<[string, Change]>([
  ['an empty 202', { status: 202 }],
  ['a header of Cloudflare', { status: 403, headers: { 'cf-mitigated': 'challenge' } }],
  ['a header of AWS WAF', { status: 405, headers: { 'x-amzn-waf-action': 'captcha' } }],
  ['a page that asks for patience', { status: 503, start: '<!doctype html><title>Just a moment...</title>' }],
  ['a page titled as a log-in, in Russian', { start: '<html><head><title>Вход | Портал</title>' }],
  ['a short page with a riddle for robots', { start: '<html><body><div class="g-recaptcha">' }],
  ['a wall of Qrator', { status: 401, start: '<html><script src="/__qrator/qauth.js">' }],
  ['a wall of Anubis', { start: '<!doctype html><html><head><title>Making sure you&#39;re not a bot!</title>' }],
  ['a wall of DataDome', { status: 403, start: '<html><script src="https://ct.captcha-delivery.com/c.js">' }],
  ['a riddle of AWS WAF', { status: 405, start: '<!DOCTYPE html><html><head><title>Human Verification</title>' }],
  ['a checkpoint of Vercel', { status: 429, start: '<!DOCTYPE html><html><title>Vercel Security Checkpoint</title>' }],
  ['a page of consent before a news search', { start: '<html><head><title>Before you continue to Google News' }],
  ['the log-in of the EU', { start: '<html><head><title>EU Login | Sample' }],
  ['a log-in page', { url: 'https://sample.example/login?next=feed', start: '<html><body>' }],
])('%s is a challenge, never "no news"', (_, change) => {
  expect(challengedBy({ ...answer, ...change, start: Buffer.from(change.start ?? '') })).toBeDefined();
});

test.each<[string, Change]>([
  ['a feed that tells of bot checks', { start: '<rss><channel><title>Just a moment... g-recaptcha' }],
  ['an ordinary page', { start: '<html><title>News</title>' }],
  ['a long list page with a form against robots', { start: '<html><div class="g-recaptcha">', length: 90_000 }],
  ['a page about checks at borders', { start: '<html><title>Border security checks resume' }],
  ['a page about login windows', { start: '<html><title>Logins stolen</title>' }],
  ['an empty 200', {}],
])('%s is none', (_, change) => {
  expect(challengedBy({ ...answer, ...change, start: Buffer.from(change.start ?? '') })).toBeUndefined();
});
