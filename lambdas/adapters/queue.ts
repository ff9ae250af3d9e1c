/** A queue of JSON messages. `send` resolves when all are taken in, and throws when any is not. */
export interface Queue {
  readonly send: (messages: readonly unknown[]) => Promise<void>;
}
