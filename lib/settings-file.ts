import { existsSync, readFileSync } from 'node:fs';

/** Settings kept in a JSON file, as written there; none if the file does not exist. Throws on anything but an object. */
export function readSettingsFile(path: string): Readonly<Record<string, unknown>> {
  if (!existsSync(path)) return {};
  const content = parse(path);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new Error(`${path}: expected one JSON object of settings, like {"sender": "…"}.`);
  }
  return content as Readonly<Record<string, unknown>>;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
