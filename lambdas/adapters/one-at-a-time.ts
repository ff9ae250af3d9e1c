/**
 * Lets one piece of work per name run at a time, in the order asked: hosts that are reached by a redirect, too, never
 * see two connections of ours at once.
 */
export function oneAtATime(): <Result>(name: string, work: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const before = last.get(name) ?? Promise.resolve();
    const running = before.then(work, work);
    const settled = running.catch(() => {});
    last.set(name, settled);
    void settled.then(() => {
      if (last.get(name) === settled) last.delete(name);
    });
    return running;
  };
}
