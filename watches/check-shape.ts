import type * as z from 'zod/mini';
import type { FieldPath, Finding } from './fault';

type Issue = z.core.$ZodIssue;

/** Compares the data of a file with its schema and says each difference in an editor's words. */
export function checkShape(file: string, value: unknown, schema: z.ZodMiniType): readonly Finding[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => toFindings(file, value, issue, []));
}

function toFindings(file: string, value: unknown, issue: Issue, above: FieldPath): readonly Finding[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        file,
        path: [...path, key],
        message: 'unknown field: remove it or mend its spelling',
        atName: true,
      }));
    case 'invalid_union':
      return unionFindings(file, value, issue.errors, path);
    case 'invalid_key':
      return [{ file, path, message: issue.issues[0]?.message ?? 'not a name that may stand here' }];
    default:
      return [{ file, path, message: toMessage(issue, at(value, path)) }];
  }
}

/** Of the forms a field may take, the one that has most of the names written there, and then the one that came furthest. */
function unionFindings(file: string, value: unknown, forms: readonly Issue[][], path: FieldPath): readonly Finding[] {
  const written = at(value, path);
  const depth = (form: readonly Issue[]) => Math.max(...form.map((issue) => issue.path.length));
  const best = [...forms].sort((a, b) => strange(a) - strange(b) || depth(b) - depth(a))[0];
  if (best === undefined || isStranger(written, best)) return [{ file, path, message: noForm(forms, written) }];
  return best.flatMap((issue) => toFindings(file, value, issue, path));
}

/** How many of the names written are not those of a form; a form that wants something else altogether comes last. */
function strange(form: readonly Issue[]): number {
  return Math.max(
    ...form.map((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.length : issue.path.length === 0 ? Infinity : 0,
    ),
  );
}

function isStranger(written: unknown, form: readonly Issue[]): boolean {
  return strange(form) >= (isThing(written) ? Object.keys(written).length : 1);
}

function isThing(written: unknown): written is object {
  return typeof written === 'object' && written !== null && !Array.isArray(written);
}

/** What may be written instead: a text is told what is wrong with it, else the first names of the forms are listed. */
function noForm(forms: readonly Issue[][], written: unknown): string {
  const [almost] = forms.flat().filter(({ code, path }) => path.length === 0 && code === 'invalid_format');
  if (almost !== undefined) return toMessage(almost, written);
  const named = forms.flatMap((form) => form.find(({ path }) => path.length === 1)?.path.map(String) ?? []);
  const list =
    named.length === 0 ? 'see docs/editing-a-watch.md' : `a name, ${named.map((name) => `${name}:`).join(', ')}`;
  return `has none of the forms allowed here: ${list}`;
}

function toMessage(issue: Issue, found: unknown): string {
  if (found === undefined && issue.code !== 'custom') return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}, is ${kindOf(found)}${hint(issue.expected, found)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}; is ${JSON.stringify(found)}`;
    case 'too_small':
    case 'too_big':
      return issue.message === 'Invalid input' ? limit(issue) : `${issue.message}; is ${JSON.stringify(found)}`;
    default:
      return `${issue.message}; is ${JSON.stringify(found)}`;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'fields with names',
  record: 'fields with names',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function kindOf(found: unknown): string {
  if (found === null) return 'empty';
  return kinds[Array.isArray(found) ? 'array' : typeof found] ?? typeof found;
}

function hint(expected: string, found: unknown): string {
  const quotable = expected === 'string' && (typeof found === 'number' || typeof found === 'boolean');
  return quotable ? `: put it in quotes, "${String(found)}"` : '';
}

function limit(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  if (issue.code === 'too_big') return `allows at most ${issue.maximum}`;
  return issue.inclusive === false ? `must be more than ${issue.minimum}` : `needs at least ${issue.minimum}`;
}

function at(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined),
    value,
  );
}
