import type { Child } from 'hono/jsx';

const style = `
:root{color-scheme:light dark;--ink:#1c2430;--soft:#5b6673;--line:#d9dee5;--ground:#fff;--raised:#f5f7fa;--link:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#a3adba;--line:#38414d;--ground:#14181e;--raised:#1d232b;--link:#8cc0ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main,header{max-width:70rem;margin:0 auto;padding:1rem 1.25rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;border-bottom:1px solid var(--line)}
header p{margin:0;color:var(--soft)}
a{color:var(--link)}
h1{font-size:1.4rem;line-height:1.3;margin:.5rem 0 1rem;overflow-wrap:anywhere}
h2{font-size:1.05rem;margin:1.75rem 0 .5rem}
table{width:100%;border-collapse:collapse}
caption{text-align:left;color:var(--soft);padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{font-weight:600;white-space:nowrap}
.when,.size{white-space:nowrap;font-variant-numeric:tabular-nums;color:var(--soft)}
.size{text-align:right}
form{display:flex;gap:.5rem;flex-wrap:wrap;margin:0}
input,button{font:inherit;color:inherit;background:var(--raised);border:1px solid var(--line);border-radius:6px;padding:.35rem .7rem}
button{cursor:pointer}
nav{display:flex;flex-wrap:wrap;gap:1.25rem;margin:.5rem 0}
iframe{width:100%;height:75vh;border:1px solid var(--line);border-radius:6px;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--raised);border:1px solid var(--line);border-radius:6px;padding:1rem;margin:.5rem 0;font-size:.9rem}
summary{cursor:pointer;font-weight:600;margin:1.75rem 0 .5rem}
@media (max-width:40rem){.list :is(thead,caption,.size){display:none}.list :is(tr,td){display:block}.list td{border:0;padding:.1rem 0}.list tr{border-bottom:1px solid var(--line);padding:.5rem 0}}
`;

/** A whole page of the mailbox. */
export function toPage(title: string, content: Child): string {
  const page: { toString(): string } = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <a href="/">
            <strong>Mailbox</strong>
          </a>
          <p>Mails sent on this machine. None of them left it.</p>
        </header>
        <main>{content}</main>
      </body>
    </html>
  );
  return `<!doctype html>${page.toString()}`;
}

/** Path of the page of one mail. */
export const pathOf = (mail: { readonly id: string }): string => `/mails/${mail.id}`;

/** `2021-02-15 05:00 UTC` */
export function toInstant(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
