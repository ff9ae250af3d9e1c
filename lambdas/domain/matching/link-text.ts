/**
 * The path of a link as text, `''` where it cannot be read: many sources name the country there (`/kazakhstan/…`,
 * `…/kazakh-court-frees-…`). The host is left out: it names the outlet, and an outlet's name shows no subject; its
 * domain may (home-address.ts).
 */
export function linkText(link: string | undefined): string {
  if (link === undefined || !URL.canParse(link)) return '';
  const { pathname } = new URL(link);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
