import type { DeadLetter, Message } from './message';
import type { QueueFile } from './queue-file';

/** The messages of a queue and what becomes of them, by the rules of SQS; every change is saved before it returns. */
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
  const stored = file.load();
  const messages = new Map(stored.messages.map((message) => [message.id, message]));
  const deadLetters = [...stored.deadLetters];
  const save = () => file.save({ messages: [...messages.values()], deadLetters });
  const giveUp = ({ id, body, receives }: Message, reason: string) => {
    messages.delete(id);
    deadLetters.push({ id, body, receives, reason });
  };
  const visible = () => [...messages.values()].filter(({ visibleAt }) => visibleAt <= now());
  const taken = (message: Message): Message => ({
    ...message,
    receives: message.receives + 1,
    firstReceivedAt: message.firstReceivedAt ?? now(),
    visibleAt: now() + visibilitySeconds * 1000,
  });
  return {
    add: (added) => {
      for (const message of added) messages.set(message.id, message);
      save();
    },
    take: (max) => {
      for (const message of visible()) {
        if (message.receives >= maxReceives) giveUp(message, 'the consumer ended without an answer');
      }
      const received = visible().slice(0, max).map(taken);
      for (const message of received) messages.set(message.id, message);
      if (received.length > 0) save();
      return received;
    },
    remove: (ids) => {
      for (const id of ids) messages.delete(id);
      save();
    },
    fail: (ids, reason) => {
      const failed = ids.flatMap((id) => messages.get(id) ?? []);
      for (const message of failed) if (message.receives >= maxReceives) giveUp(message, reason);
      save();
    },
    all: () => [...messages.values()],
    deadLetters: () => [...deadLetters],
  };
}
