import type { Explanation } from '../../lambdas/domain/matching/explain-entry';
import type { Evidence } from '../../lambdas/domain/matching/match';

const subjects: Readonly<Record<Explanation['subject'], string>> = {
  holds: 'yes',
  near: 'only for what stands within 28 words of where the country is named',
  fails: 'no',
  unknown: 'not asked: no concept was found',
};

function quoted(evidence: readonly Evidence[]): string {
  const forms = evidence.map(({ form, concept, field }) => `"${form}" (${concept}, ${field})`);
  return forms.length === 0 ? 'none' : [...new Set(forms)].join(', ');
}

/** An explanation as people read it, a fact a line. */
export function explanationText(id: string | number, title: string, explanation: Explanation): string {
  const { passedOver, fired, nearly, subject, context, otherCountries, concepts, language } = explanation;
  return [
    `${id}  ${title}`,
    `  language  ${language}`,
    `  subject   ${subjects[subject]}; signs: ${quoted(context)}; other countries: ${quoted(otherCountries)}`,
    `  concepts  ${quoted(concepts)}`,
    ...passedOver.map(({ rule, found }) => `  passed over  as ${rule}: ${found.map((form) => `"${form}"`).join(', ')}`),
    ...fired.map((concern) => `  FIRED     ${concern.id} by ${concern.rule}: ${quoted(concern.evidence)}`),
    ...nearly.map(
      ({ concern, rule, found, missing }) =>
        `  nearly    ${concern} by ${rule}: found ${found.map((form) => `"${form}"`).join(', ')}; missing: ${missing}`,
    ),
    ...(fired.length + nearly.length === 0 ? ['  nothing fired, and no rule was one thing short'] : []),
    '',
  ].join('\n');
}
