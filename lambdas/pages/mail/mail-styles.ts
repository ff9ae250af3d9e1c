/** Colours with a contrast of at least 4.5 to 1 on their ground, light and dark. */
export const colours = {
  light: {
    ground: '#ffffff',
    ink: '#1b1d1f',
    dim: '#55595e',
    link: '#0b4f8a',
    mark: '#fff1b8',
    rule: '#d9d6cf',
    notice: '#fbe9d0',
    bar: '#5f7f9c',
    accent: '#1b1d1f',
  },
  dark: {
    ground: '#16181a',
    ink: '#e8e6e1',
    dim: '#a9adb2',
    link: '#8fc1f0',
    mark: '#5a4a12',
    rule: '#3a3d40',
    notice: '#4a3413',
    bar: '#8fa9c2',
    accent: '#a9adb2',
  },
} as const;

export const serif = 'Georgia,Cambria,Times New Roman,serif';
export const sans = 'Arial,Helvetica,sans-serif';

const { light, dark } = colours;

/** Inline styles: mail programs that drop the style sheet still show the mail as meant. No quotes or angle brackets. */
export const inline = {
  ground: `margin:0;padding:0;background:${light.ground};color:${light.ink};font:16px/1.5 ${sans}`,
  column: 'max-width:640px;width:100%;border-collapse:collapse',
  cell: `padding:20px 16px 32px;text-align:left;font:16px/1.5 ${sans};color:${light.ink}`,
  hidden: 'display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px',
  notice: `margin:0 0 20px;padding:10px 12px;background:${light.notice};font:bold 14px/1.45 ${sans}`,
  masthead: `margin:0;padding:10px 0 0;border-top:4px solid ${light.accent};font:bold 17px/1.3 ${serif}`,
  h1: `margin:2px 0 12px;font:bold 30px/1.2 ${serif}`,
  h2: `margin:36px 0 4px;padding-top:10px;border-top:2px solid ${light.accent};font:bold 22px/1.3 ${serif}`,
  h3: `margin:22px 0 4px;font:bold 18px/1.35 ${serif}`,
  p: 'margin:0 0 8px',
  dim: `margin:0 0 6px;font-size:14px;line-height:1.45;color:${light.dim}`,
  aside: `margin:6px 0 8px;padding-left:10px;border-left:3px solid ${light.rule};font-size:14px;line-height:1.45;color:${light.dim}`,
  link: `color:${light.link}`,
  /** Alone on its line, and larger than what stands around it: it needs no line below to be seen as a link. */
  headline: `color:${light.link};text-decoration:none`,
  mark: `background:${light.mark};color:inherit`,
  list: 'margin:8px 0 8px;padding-left:28px',
  item: 'margin:0 0 12px;font-size:16px',
  itemHeadline: `margin:0;font:bold 17px/1.35 ${serif}`,
  rows: 'margin:6px 0 0;width:100%;border-collapse:collapse',
  rowCell: `padding:5px 8px 5px 0;border-bottom:1px solid ${light.rule};vertical-align:top;font:15px/1.4 ${sans}`,
  rowCount: `padding:5px 0;border-bottom:1px solid ${light.rule};vertical-align:top;text-align:right;white-space:nowrap;font:15px/1.4 ${sans}`,
  bars: 'margin:4px 0 8px;border-collapse:collapse',
  barCell: `padding:0 3px 0 0;vertical-align:bottom;text-align:center;font:12px/1.3 ${sans};color:${light.dim}`,
  buttonRow: 'margin:20px 0',
  button: `display:inline-block;padding:12px 20px;background:${light.link};color:#ffffff;font-weight:bold;text-decoration:none`,
} as const;

/** What inline styles cannot say. Holds no character that escaping would change. */
export const sheet = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  'body{-webkit-text-size-adjust:100%}',
  'h1,h2,h3,p,li,a{overflow-wrap:anywhere;word-break:break-word}',
  '@media (prefers-color-scheme:dark){',
  `.g{background:${dark.ground}!important;color:${dark.ink}!important}`,
  `.d{color:${dark.dim}!important}`,
  `.l{color:${dark.link}!important}`,
  `.m{background:${dark.mark}!important}`,
  `.n{background:${dark.notice}!important}`,
  `.t{background:${dark.bar}!important;border-color:${dark.bar}!important}`,
  `.u{border-color:${dark.bar}!important}`,
  `.r{border-color:${dark.rule}!important}`,
  `.a{border-color:${dark.accent}!important}`,
  `.b{background:${dark.link}!important;color:${dark.ground}!important}`,
  '}',
].join('');
