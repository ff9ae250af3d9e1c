import type { Difference, ReadAgain } from '../../lambdas/domain/matching/explain-again';
import type { ConcernMatch, Evidence } from '../../lambdas/domain/matching/match';
import type { ExplainedMatch, Unreadable } from '../../lambdas/jobs/explain-match';
import { explanationText } from './explanation-text';

/** A stored match explained again, as people read it: what is stored, what the rules of then say, what today's say. */
export function explainedMatchText({ match, original, today }: ExplainedMatch): string {
  const seenBy = ({ version, explanation }: ReadAgain): string =>
    `\nAs version ${version} sees it:\n${explanationText(match.id, match.title, explanation)}`;
  const isRead = 'differences' in original;
  const comesOut = isRead && original.differences.length === 0;
  return [
    `${match.id}  ${match.title}`,
    `  found     ${match.foundAt} in ${match.feedId}; ${match.standing}; ${match.link}`,
    ...(match.readAs === undefined ? ['  read as   not stored, so as its feed stands today'] : []),
    ...match.concerns.flatMap((concern) => storedText(concern, isRead ? original.rules : [])),
    `  rules     version ${match.watchVersion}; ${originOf(original)}`,
    ...(isRead ? answers('again', original) : [`  again     not by these rules: ${original.unreadable}`]),
    ...(comesOut ? [] : programOfThen(match.id, original)),
    ...(today === undefined ? ['  today     the rules are of the same version'] : answers('today', today)),
    ...(isRead ? [seenBy(original)] : []),
    ...(today === undefined || today.differences.length === 0 ? [] : [seenBy(today)]),
  ].join('\n');
}

function storedText({ id, rule, evidence }: ConcernMatch, rules: ReadAgain['rules']): string[] {
  const gloss = rules.find((one) => one.concern === id)?.gloss.en;
  return [`  stored    ${id} by ${rule}${gloss === undefined ? '' : ` (${gloss})`}:`, ...evidence.map(pieceText)];
}

function pieceText({ form, concept, gloss, field, start, end, language }: Evidence): string {
  return `              "${form}" (${field} ${start}–${end}, ${language}): ${concept}, ${gloss}`;
}

function originOf({ keptAt, revision }: ReadAgain | Unreadable): string {
  const since = keptAt === undefined ? [] : [`kept since ${keptAt}`];
  return [...since, revision === undefined ? 'git revision unknown' : `git revision ${revision}`].join('; ');
}

function answers(name: string, { version, differences, explanation }: ReadAgain): string[] {
  const head = `  ${name.padEnd(9)} `;
  if (differences.length === 0) return [`${head}the same answer, by version ${version}`];
  const why = (concern: string): string => {
    const passed = explanation.passedOver.map(({ rule }) => `passed over as ${rule}`);
    const nearly = explanation.nearly.filter((miss) => miss.concern === concern);
    const [reason] = [...passed, ...nearly.map(({ rule, missing }) => `${rule} lacks ${missing}`)];
    return reason ?? 'no rule is one thing short';
  };
  return differences.map((difference) => `${head}${differenceText(difference, why)} (version ${version})`);
}

function differenceText({ concern, was, is }: Difference, why: (concern: string) => string): string {
  if (is === undefined) return `NO LONGER ${concern}: ${why(concern)}`;
  const forms = [...new Set(is.evidence.map(({ form }) => `"${form}"`))].join(', ');
  if (was === undefined) return `ALSO ${concern} by ${is.rule}: ${forms}`;
  return `${concern} by ${was.rule === is.rule ? 'the same rule on other words' : `ANOTHER RULE, ${is.rule}`}: ${forms}`;
}

/** What to do where these rules, read by today's program, do not give the stored answer. */
function programOfThen(id: string, { revision }: ReadAgain | Unreadable): string[] {
  if (revision === undefined) return [];
  const [commit, changes] = revision.split('+');
  return [
    '            The program of then, which made this match:',
    `            git worktree add ../then ${commit} && cd ../then && npm ci && npm run --silent compile`,
    `            npm run --silent cli -- match explain ${id} --table …`,
    ...(changes === undefined
      ? []
      : ['            (files had been edited since that commit, so it may answer otherwise)']),
  ];
}
