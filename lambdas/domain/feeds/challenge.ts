/** An answer of a web server, as far as one must see it to know what it is. */
export interface AnswerHead {
  readonly status: number;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The address that answered. */
  readonly url: string;
  /** The first few thousand bytes of the body. */
  readonly start: Buffer;
  /** Length of the whole body, in bytes. */
  readonly length: number;
}

type Sign = readonly [name: string, sign: RegExp];

/** Signs that only a page in place of the document shows. */
const surePages: readonly Sign[] = [
  ['Cloudflare', /<title>(?:Just a moment|Attention Required!)|cf-browser-verification/i],
  ['Imperva', /_Incapsula_Resource|Incapsula incident/i],
  ['AWS WAF', /awsWafCookieDomainList|gokuProps|challenge\.js[^>]*awswaf/i],
  ['Akamai', /errors\.edgesuite\.net|bm-verify/i],
  ['Sucuri', /sucuri_cloudproxy_js|<title>Sucuri WebSite Firewall/i],
  ['Qrator', /__qrator|qauth_handle_validate/i],
  ['Anubis', /Making sure you(?:'|&#39;|’)re not a bot|\/\.within\.website\/x\/cmd\/anubis/i],
  ['DataDome', /captcha-delivery\.com/i],
  ['Google', /<title>Before you continue to Google|unusual traffic from your computer network/i],
  ['F5', /<title>Request Rejected<\/title>|window\["bobcmn"\]/i],
  [
    'a bot check',
    /<title>[^<]{0,60}(?:Checking your browser|Verify(?:ing)? you are human|Are you a robot|Robot Check|Bot Verification|Human Verification|Security Checkpoint|Client Challenge|One moment, please|DDoS protection|DDoS-Guard|Access denied|Проверка браузера|Вы не робот|Доступ ограничен)/i,
  ],
  ['a bot check', /(?:enable|turn on) JavaScript and cookies to continue|px-captcha/i],
  ['a log-in page', /<title>\s*(?:(?:EU )?Log ?in|ECAS|Sign ?in|Вход|Авторизация|Войти|Кіру)(?=[\s<|:–-])/iu],
];

/** Signs that ordinary pages carry as well, in a form or a script: they count on a short page or a refusal. */
const likelyPages: readonly Sign[] = [
  ['Cloudflare', /\/cdn-cgi\/challenge-platform/i],
  ['DDoS-Guard', /ddos-guard/i],
  ['AWS WAF', /awswaf\.com/i],
  ['a bot check', /g-recaptcha|h-captcha|cf-turnstile|smartcaptcha/i],
];
const shortPage = 30_000;

const logInPath =
  /\/(?:log-?in|sign-?in|sso|oauth2?|auth(?:orize)?|cas\/login|accounts\/login|wp-login\.php)(?:[/?.]|$)/i;

/**
 * Who stands between us and the document, when the answer is a bot check, an empty "accepted" or a log-in page rather
 * than a document; undefined for every other answer. It must never be taken for "no news".
 */
export function challengedBy({ status, headers, url, start, length }: AnswerHead): string | undefined {
  if (headers['cf-mitigated'] === 'challenge') return 'Cloudflare';
  if (headers['x-amzn-waf-action']) return 'AWS WAF';
  const opening = start.toString('utf8', 0, openingLength);
  if (status === 202 && opening.trim() === '') return 'an empty answer with status 202';
  if (!looksLikeHtml(opening)) return undefined;
  const text = start.toString('utf8');
  const inPlace = status >= 400 || status === 202 || length < shortPage;
  const signs = inPlace ? [...surePages, ...likelyPages] : surePages;
  const page = signs.find(([, sign]) => sign.test(text));
  if (page) return page[0];
  return status === 200 && logInPath.test(new URL(url).pathname) ? 'a log-in page' : undefined;
}

/** Bytes that tell a page from a feed; nearly every answer is a feed, of which no more is decoded here. */
const openingLength = 1024;

function looksLikeHtml(start: string): boolean {
  return /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body|title|script|meta)\b/i.test(start);
}
