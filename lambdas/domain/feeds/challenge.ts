/** An answer of a web server, as far as one must see it to know what it is. */
export interface AnswerHead {
  readonly status: number;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The address that answered. */
  readonly url: string;
  /** The first few thousand characters of the body. */
  readonly start: string;
}

const pages: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Cloudflare', /<title>(?:Just a moment|Attention Required!)|cf-browser-verification|\/cdn-cgi\/challenge-platform/i],
  ['DDoS-Guard', /ddos-guard/i],
  ['Imperva', /_Incapsula_Resource|Incapsula incident/i],
  ['AWS WAF', /awsWafCookieDomainList|gokuProps|challenge\.js[^>]*awswaf|awswaf\.com/i],
  ['Akamai', /errors\.edgesuite\.net|bm-verify/i],
  [
    'a bot check',
    /<title>[^<]{0,60}(?:Checking your browser|Verify(?:ing)? you are human|Are you a robot|Robot Check|DDoS protection|Access denied)/i,
  ],
  [
    'a bot check',
    /(?:enable|turn on) JavaScript and cookies to continue|g-recaptcha|h-captcha|smartcaptcha|px-captcha/i,
  ],
];

const logInPath =
  /\/(?:log-?in|sign-?in|sso|oauth2?|auth(?:orize)?|cas\/login|accounts\/login|wp-login\.php)(?:[/?.]|$)/i;

/**
 * Who stands between us and the document, when the answer is a bot check, an empty "accepted" or a log-in page rather
 * than a document; undefined for every other answer. It must never be taken for "no news".
 */
export function challengedBy({ status, headers, url, start }: AnswerHead): string | undefined {
  if (headers['cf-mitigated'] === 'challenge') return 'Cloudflare';
  if (headers['x-amzn-waf-action']) return 'AWS WAF';
  if (status === 202 && start.trim() === '') return 'an empty answer with status 202';
  if (!looksLikeHtml(start)) return undefined;
  const page = pages.find(([, sign]) => sign.test(start));
  if (page) return page[0];
  return status === 200 && logInPath.test(new URL(url).pathname) ? 'a log-in page' : undefined;
}

function looksLikeHtml(start: string): boolean {
  return /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body|title|script|meta)\b/i.test(start);
}
