/** One thing wrong in a watch folder: where (lines and columns count from 1), in which field, and what to do about it. */
export interface Fault {
  /** Path of the file within the watch folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where in the file's data, as in `[3].gist.kk`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

/** A place in the data of a file: keys of maps and positions in lists. */
export type FieldPath = readonly (string | number)[];

/** Something wrong with the data at a place, before it is looked up in the file. */
export interface Finding {
  readonly file: string;
  readonly path: FieldPath;
  readonly message: string;
  /** The name of the field is at fault, not what it holds. */
  readonly atName?: boolean;
}

/** `[3, 'gist', 'kk']` → `[3].gist.kk`. */
export function fieldName(path: FieldPath): string {
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');
}

/** `file:line:column: field: message`, as editors and terminals understand it. */
export function printFault(fault: Fault, folder = ''): string {
  const place = `${folder}${fault.file}:${fault.line}:${fault.column}:`;
  return fault.field === '' ? `${place} ${fault.message}` : `${place} ${fault.field}: ${fault.message}`;
}
