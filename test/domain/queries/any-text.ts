import fc from 'fast-check';

const pieces = fc.constantFrom(
  ...['суд', 'Jehovah’s', 'құқығы', 'word*', '*', '"', '«', '»', '(', ')', '-', 'OR', 'NEAR/5', 'NEAR', 'title:'],
  ...['url:x', ' ', '\n', '中国', '😀', '\ud800', 'нұр-сұлтан', '1', '—'],
);
/** Texts that people, and no person, might type. */
export const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 400 }),
);
