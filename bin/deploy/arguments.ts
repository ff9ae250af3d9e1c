/** What of a `cdk deploy` command line the preflight has to know; the line itself goes on unchanged. */
export interface DeployArguments {
  readonly profile: string | undefined;
  readonly region: string | undefined;
  readonly outputsFile: string | undefined;
  /** Settings given as `-c name=value`. */
  readonly context: Readonly<Record<string, string>>;
}

export function readArguments(line: readonly string[]): DeployArguments {
  const pairs = valuesOf(line, '--context', '-c').map((pair) => {
    const at = pair.indexOf('=');
    return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
  });
  return {
    profile: valuesOf(line, '--profile').at(-1),
    region: valuesOf(line, '--region').at(-1),
    outputsFile: valuesOf(line, '--outputs-file', '-O').at(-1),
    context: Object.fromEntries(pairs) as Record<string, string>,
  };
}

/** The values of an option, written `--name value` or `--name=value`, in order. */
function valuesOf(line: readonly string[], ...names: readonly string[]): string[] {
  return line.flatMap((word, index) => {
    const name = names.find((known) => word === known || word.startsWith(`${known}=`));
    if (name === undefined) return [];
    const value = word === name ? line[index + 1] : word.slice(name.length + 1);
    return value === undefined ? [] : [value];
  });
}
