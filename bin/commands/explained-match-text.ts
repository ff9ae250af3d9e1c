import type { Difference, ReadAgain } from '../../lambdas/domain/matching/explain-again';
import type { Evidence } from '../../lambdas/domain/matching/match';
import type { ExplainedMatch, Unreadable } from '../../lambdas/jobs/explain-match';
import { explanationText } from './explanation-text';

/** A stored match explained again, as people read it. */
export function explainedMatchText({ match, original, today }: ExplainedMatch): string {
  const isRead = 'differences' in original;
  return [
    `${match.id}  ${match.title}`,
    `  found     ${match.foundAt} in ${match.feedId}; ${match.standing}; ${match.link}`,
    ...(match.readAs === undefined ? ['  read as   not stored: as its feed stands today'] : []),
    ...match.concerns.flatMap(({ id, rule, evidence }) => [`  stored    ${id} by ${rule}:`, ...evidence.map(piece)]),
    `  rules     version ${match.watchVersion}; ${originOf(original)}`,
    ...(isRead
      ? original.rules.map(({ concern, rule, when }) => `  rule      ${concern} by ${rule}: ${written(when)}`)
      : []),
    ...(isRead ? answers('again', original) : [`  again     not by those rules: ${original.unreadable}`]),
    ...(isRead && original.differences.length === 0 ? [] : otherProgram(match.id, original)),
    ...(today === undefined ? ['  today     the same version'] : answers('today', today)),
    ...(isRead
      ? ['', `As version ${match.watchVersion} sees it:`, explanationText(match.id, match.title, original.explanation)]
      : []),
    ...(today === undefined || (isRead && today.differences.length === 0)
      ? []
      : [
          '',
          `As version ${today.version}, of today, sees it:`,
          explanationText(match.id, match.title, today.explanation),
        ]),
  ].join('\n');
}

function piece({ form, concept, gloss, field, start, end, language }: Evidence): string {
  return `              "${form}" (${field} ${start}–${end}, ${language}): ${concept} = ${gloss}`;
}

function originOf({ keptAt, revision }: ReadAgain | Unreadable): string {
  const since = keptAt === undefined ? [] : [`kept since ${keptAt}`];
  return [...since, revision === undefined ? 'git revision unknown' : `git revision ${revision}`].join('; ');
}

function written(when: ReadAgain['rules'][number]['when']): string {
  return when === undefined ? 'not among these rules' : JSON.stringify(when);
}

function answers(name: string, { version, differences, explanation }: ReadAgain): string[] {
  const head = `  ${name.padEnd(9)} `;
  if (differences.length === 0) return [`${head}the same answer, by version ${version}`];
  const why = (concern: string): string => {
    const passed = explanation.passedOver.map(({ rule }) => `passed over as ${rule}`);
    const nearly = explanation.nearly.filter((miss) => miss.concern === concern);
    const [reason = 'nothing of it is near'] = [
      ...passed,
      ...nearly.map(({ rule, missing }) => `${rule} lacks ${missing}`),
    ];
    return reason;
  };
  return differences.map((difference) => `${head}${differenceText(difference, why)} (version ${version})`);
}

function differenceText({ concern, was, is }: Difference, why: (concern: string) => string): string {
  if (is === undefined) return `NO LONGER ${concern}: ${why(concern)}`;
  const forms = [...new Set(is.evidence.map(({ form }) => `"${form}"`))].join(', ');
  if (was === undefined) return `NOW ALSO ${concern} by ${is.rule}: ${forms}`;
  return `${concern} otherwise, by ${is.rule}: ${forms}`;
}

/** What to do where only the program of then gives the answer of then. */
function otherProgram(id: string, { revision }: ReadAgain | Unreadable): string[] {
  if (revision === undefined) return [];
  return [
    '            The program has changed since. The one that made this match:',
    `            git worktree add ../then ${revision.replace('+changes', '')} && cd ../then && npm ci`,
    `            npm run --silent compile && npm run --silent cli -- match explain ${id} --table …`,
    ...(revision.endsWith('+changes')
      ? ['            (its files had been edited since that revision, so it may not be quite the same)']
      : []),
  ];
}
