import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mail, openMail } from './mail';
import type { StoredMail } from './stored-mail';

/** The mails of a mailbox, oldest first. */
export interface MailStore {
  readonly add: (mail: StoredMail, raw: Buffer) => Mail;
  readonly mails: () => readonly Mail[];
}

/** Mails in a folder: each as it came in a file of its own, and a line with its envelope in `mails.jsonl`. */
export function mailStore(dir: string): MailStore {
  mkdirSync(dir, { recursive: true });
  const index = join(dir, 'mails.jsonl');
  const open = (stored: StoredMail) => openMail(stored, () => readFileSync(join(dir, stored.file)));
  const mails = existsSync(index) ? readIndex(index).map(open) : [];
  return {
    add: (stored, raw) => {
      writeFileSync(join(dir, stored.file), raw);
      appendFileSync(index, `${JSON.stringify(stored)}\n`);
      const mail = open(stored);
      mails.push(mail);
      return mail;
    },
    mails: () => mails,
  };
}

/** A last line that a crash cut short is a mail that was never answered for; any other bad line is refused. */
function readIndex(index: string): StoredMail[] {
  const text = readFileSync(index, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) writeFileSync(index, whole);
  return whole.split('\n').flatMap((line, place) => (line === '' ? [] : [readLine(index, line, place + 1)]));
}

function readLine(index: string, line: string, place: number): StoredMail {
  try {
    return JSON.parse(line) as StoredMail;
  } catch {
    throw new Error(`Line ${place} of ${index} is not JSON. Mend or delete that line and start again.`);
  }
}
