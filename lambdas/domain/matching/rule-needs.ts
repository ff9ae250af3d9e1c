import type { CompiledCondition } from './compiled-matcher';
import { type ConceptSet, conceptSet, shareOne } from './concept-set';
import { tellingSigns } from './weigh';

function union(sets: readonly ConceptSet[], size: number): ConceptSet {
  const whole = conceptSet([], size);
  for (const set of sets) for (const [at, bits] of set.entries()) whole[at] = (whole[at] ?? 0) | bits;
  return whole;
}

/** What some part needs, one of all of them is needed by `any`; a part that needs nothing leaves nothing to say. */
function needsOfAny(parts: readonly CompiledCondition[], size: number): ConceptSet[] {
  const needs = parts.map((part) => needsOf(part, size));
  return needs.some((sets) => sets.length === 0) ? [] : [union(needs.flat(), size)];
}

/**
 * Sets of concepts of each of which a text must hold one, or the condition cannot hold: a test of a few numbers that
 * spares nearly every rule of a text its evaluation.
 */
export function needsOf(condition: CompiledCondition, size: number): ConceptSet[] {
  if ('has' in condition) return [conceptSet(condition.has, size)];
  if ('any' in condition) return needsOfAny(condition.any, size);
  if ('all' in condition) return condition.all.flatMap((part) => needsOf(part, size));
  if ('near' in condition) return condition.near.map((concepts) => conceptSet(concepts, size));
  if ('title' in condition) return needsOf(condition.title, size);
  if ('weights' in condition) return [conceptSet(tellingSigns(condition.weights).flat(), size)];
  return [];
}

export function meetsNeeds(needs: readonly ConceptSet[], present: ConceptSet): boolean {
  for (let at = 0; at < needs.length; at++) {
    const need = needs[at];
    if (need !== undefined && !shareOne(need, present)) return false;
  }
  return true;
}
