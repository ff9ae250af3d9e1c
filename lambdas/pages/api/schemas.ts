import * as z from 'zod/mini';
import { sourceKinds } from '../../domain/feeds/feed';
import { languages } from '../../domain/watch/language';
import { assessments } from '../../domain/watch/watch';

/** What the JSON API says and is asked. The OpenAPI document is generated from these, and the answers are typed by them. */
const text = z.string();
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/));
const language = z.enum(languages);
const kind = z.enum(sourceKinds);
const localised = z.object({ en: text, ru: text, kk: text });
const resolutionText = z.object({ reference: text, date: day, link: text });

export const concernOut = z.object({
  id: text,
  name: localised,
  counts: localised,
  clauses: z.array(text),
  rules: z.record(text, localised),
});
export const clauseOut = z.object({
  id: text,
  kind: z.enum(['recital', 'operative']),
  gist: localised,
  addressee: localised,
  theme: localised,
  source: text,
  link: text,
});
export const watchOut = z.object({
  id: text,
  version: text,
  title: localised,
  summary: localised,
  motion: resolutionText,
  joint: resolutionText,
  adopted: resolutionText,
  clauses: z.array(clauseOut),
  concerns: z.array(concernOut),
  ledger: z.array(
    z.object({ clause: text, date: day, assessment: z.enum(assessments), note: localised, source: z.optional(text) }),
  ),
});

const evidence = z.object({
  concept: text,
  gloss: text,
  form: text,
  field: z.enum(['title', 'summary', 'categories', 'link']),
  language,
});
const reason = z.object({ concern: text, rule: text, evidence: z.array(evidence) });
export const reportOut = z.object({
  match: text,
  headline: text,
  language,
  link: z.optional(text),
  publisher: text,
  kind,
  published: z.optional(instant),
  found: instant,
  reasons: z.array(reason),
});
export const storyOut = z.object({
  id: text,
  page: text,
  concerns: z.array(text),
  continues: z.optional(day),
  reports: z.array(reportOut),
});
export const matchOut = z.extend(reportOut, { story: z.optional(text) });
export const editionOut = z.object({ week: text, from: day, until: day, stories: z.array(text), page: text });
export const sourceOut = z.object({
  id: text,
  publisher: text,
  kind,
  scope: z.enum(['subject', 'region', 'global']),
  languages: z.array(text),
  url: text,
  polled: z.boolean(),
});
export const weekOut = z.object({ from: day, down: z.boolean(), counts: z.record(text, z.int()) });

export const storiesOut = z.object({ stories: z.array(storyOut) });
export const matchesOut = z.object({ matches: z.array(matchOut), next: z.optional(text) });
export const editionsOut = z.object({ editions: z.array(editionOut), next: z.optional(text) });
export const sourcesOut = z.object({ sources: z.array(sourceOut) });
export const coverageOut = z.object({ weeks: z.array(weekOut) });
export const faultOut = z.object({ status: z.int(), message: text });

/** What may be asked of `/stories`: a concern, and days (`from` inclusive, `until` exclusive), both or neither. */
export const storiesQuery = z.object({ concern: z.optional(text), from: z.optional(day), until: z.optional(day) });
/** What may be asked of `/editions`: only those before a week, which is where the list before went on. */
export const editionsQuery = z.object({ before: z.optional(text) });
/** What may be asked of `/matches`: as the archive's form. */
export const matchesQuery = z.object({
  q: z.optional(text),
  concern: z.optional(text),
  kind: z.optional(kind),
  language: z.optional(language),
  from: z.optional(day),
  to: z.optional(day),
  before: z.optional(text),
});
export const idParameter = z.object({ id: text });

export type StoryOut = z.infer<typeof storyOut>;
export type ReportOut = z.infer<typeof reportOut>;
export type MatchOut = z.infer<typeof matchOut>;
export type WatchOut = z.infer<typeof watchOut>;
export type SourceOut = z.infer<typeof sourceOut>;
export type EditionOut = z.infer<typeof editionOut>;
