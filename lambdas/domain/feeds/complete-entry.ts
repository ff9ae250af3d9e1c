interface ReadLater<Texts> {
  readonly readTexts: () => Texts;
}

/** An entry of a document, raw or normalised, together with its texts, which are read here. */
export function completeEntry<Texts extends object, Listed extends ReadLater<Texts>>(
  listed: Listed & ReadLater<Texts>,
): Omit<Listed, 'readTexts'> & Texts {
  const { readTexts, ...named } = listed;
  return { ...named, ...readTexts() };
}
