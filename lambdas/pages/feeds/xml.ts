const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in XML 1.0, in an element or an attribute: what XML cannot hold is left out. */
export function xml(text: string): string {
  return (
    text
      // Production [2] of XML 1.0 lets none of these stand, not even escaped.
      .replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu, '')
      .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
  );
}
