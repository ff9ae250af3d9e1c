/** Elements whose text no reader sees. */
const unseen = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'select', 'button']);
/** Elements that are about the site rather than the entry. */
const ofTheSite = new Set(['form', 'nav', 'aside', 'footer']);

/** Whether the text of an element is left out, whatever it says. */
export function readNothingOf(name: string, hiding: boolean): boolean {
  return unseen.has(name) || (hiding && ofTheSite.has(name));
}

/** Whole class names of what sites put around a text: sharing, related entries, the author, menus, sign-up forms. */
const furniture =
  /(?:^|\s)(?:related|related-(?:posts?|articles?|stories|content|links|news)|(?:jp-)?relatedposts|yarpp(?:-related)?|read-(?:also|more|next)|see-also|sharedaddy|share|sharing|sharing-buttons|(?:social-)?share-(?:buttons?|links?|bar)|social-(?:share|sharing|links?|icons?|buttons?)|addtoany\S*|a2a_kit|sd-content|author-(?:bio|box|info|card|description)|about-(?:the-)?author|post-author|byline-bio|newsletter(?:-\S+)?|subscribe(?:-\S+)?|breadcrumbs?|menu|nav(?:igation|bar)?|site-nav|post-navigation|tag-?links|tags-list|post-tags|cookie-(?:notice|banner)|advert(?:isement)?)(?=\s|$)/i;

/** Whether an attribute says that its element belongs to the site and not to the entry. */
export function isSiteFurniture(attribute: string, value: string): boolean {
  if (attribute === 'role') return value === 'navigation' || value === 'complementary';
  return (attribute === 'class' || attribute === 'id') && furniture.test(value);
}
