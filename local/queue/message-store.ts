import type { DeadLetter, Message } from './message';
import type { QueueFile } from './queue-file';

/** The messages of a queue and what becomes of them, by the rules of SQS; every change is written down before it returns. */
export interface MessageStore {
  readonly add: (messages: readonly Message[]) => void;
  readonly take: (max: number) => readonly Message[];
  readonly remove: (ids: readonly string[]) => void;
  readonly fail: (ids: readonly string[], reason: string) => void;
  readonly all: () => readonly Message[];
  readonly deadLetters: () => readonly DeadLetter[];
}

export interface MessageRules {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly visibilitySeconds: number;
  readonly maxReceives: number;
}

export function openMessages(file: QueueFile, { now, visibilitySeconds, maxReceives }: MessageRules): MessageStore {
  const stored = file.open();
  const messages = new Map(stored.messages.map((message) => [message.id, message]));
  const deadLetters = [...stored.deadLetters];
  const put = (changed: readonly Message[]) => {
    for (const message of changed) messages.set(message.id, message);
    file.append(changed.map((message) => ({ message })));
  };
  const giveUp = (given: readonly Message[], reason: string) => {
    const letters = given.map(({ id, body, receives }) => ({ id, body, receives, reason }));
    for (const { id } of letters) messages.delete(id);
    deadLetters.push(...letters);
    file.append(letters.map((deadLetter) => ({ deadLetter })));
  };
  const visible = () => [...messages.values()].filter(({ visibleAt }) => visibleAt <= now());
  const taken = (message: Message): Message => ({
    ...message,
    receives: message.receives + 1,
    firstReceivedAt: message.firstReceivedAt ?? now(),
    visibleAt: now() + visibilitySeconds * 1000,
  });
  return {
    add: put,
    take: (max) => {
      const worn = visible().filter(({ receives }) => receives >= maxReceives);
      giveUp(worn, 'the consumer ended without an answer');
      const received = visible().slice(0, max).map(taken);
      put(received);
      return received;
    },
    remove: (ids) => {
      for (const id of ids) messages.delete(id);
      if (messages.size === 0 && deadLetters.length === 0) file.clear();
      else file.append(ids.map((id) => ({ gone: id })));
    },
    fail: (ids, reason) => {
      const worn = ids.flatMap((id) => messages.get(id) ?? []).filter(({ receives }) => receives >= maxReceives);
      giveUp(worn, reason);
    },
    all: () => [...messages.values()],
    deadLetters: () => [...deadLetters],
  };
}
