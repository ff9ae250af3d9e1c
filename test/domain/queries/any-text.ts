import fc from 'fast-check';

const marks = ['word*', '*', '"', '«', '»', '(', ')', '-', 'OR', 'NEAR/5', 'NEAR', 'title:', 'url:x', ' ', '\n', '—'];
const words = ['суд', 'Jehovah’s', 'құқығы', '中国', '😀', '\ud800', 'нұр-сұлтан', '1'];
const pieces = fc.constantFrom(...marks, ...words);

/** Texts that people, and no person, might type. */
export const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 400 }),
);
