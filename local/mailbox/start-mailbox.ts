import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenLocally, readBody, stopServer } from '../http/local-server';
import type { Fault } from './faults';
import type { Mail } from './mail';
import { type MailStore, mailStore } from './mail-store';
import { type Page, showMailbox } from './mailbox-routes';
import { pathOf } from './page-frame';
import { defaultLimits, type SendLimits } from './send-limits';
import { type SesOutcome, sesActions } from './ses-actions';
import { toError } from './ses-answer';
import type { SnsEnvelope } from './ses-events';

export interface MailboxOptions extends Partial<SendLimits> {
  /** Folder that keeps the mails between starts; without it they are gone when the mailbox closes. */
  readonly dir?: string;
  readonly now: () => Date;
  /** Port of API and page; 0 or none for a free one. */
  readonly port?: number;
  /** Takes the events of each mail before the sending is answered, as SNS would put them into a queue. */
  readonly onEvent?: (event: SnsEnvelope) => void | Promise<void>;
}

export interface Mailbox {
  /** Address for `AWS_ENDPOINT_URL_SES`. */
  readonly endpoint: string;
  /** Address of the mailbox page. */
  readonly url: string;
  /** Folder of the `.eml` files. */
  readonly dir: string;
  /** Every mail accepted, oldest first. */
  readonly mails: () => readonly Mail[];
  /** Address of the page of one mail. */
  readonly urlOf: (mail: Mail) => string;
  /** Has the next sendings end badly; faults add up. */
  readonly failNext: (fault: Fault, times?: number) => void;
  readonly close: () => Promise<void>;
}

type Answerer = (form: URLSearchParams) => Promise<SesOutcome>;

/** More than a mail of 10 MB takes in base64 and percent signs. */
const maxRequestBytes = 40 * 1024 * 1024;

/** Starts a stand-in for SES on this machine alone: API for the sender, page for people. Nothing leaves the machine. */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const { now, port = 0, onEvent = () => {} } = options;
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'mailbox-'));
  const store = mailStore(dir);
  const faults: Fault[] = [];
  const limits = { ...defaultLimits, ...options };
  const actions = sesActions({ store, now, limits, nextFault: () => faults.shift(), onEvent });
  const server = createServer((request, response) => {
    answer(request, response, store, actions).catch((error: unknown) => {
      console.error('The mailbox failed:', error);
      response.destroy();
    });
  });
  const url = await listenLocally(server, port);
  return {
    endpoint: url,
    url,
    dir,
    mails: () => [...store.mails()],
    urlOf: (mail) => url + pathOf(mail),
    failNext: (fault, times = 1) => void faults.push(...Array<Fault>(times).fill(fault)),
    close: async () => {
      await stopServer(server);
      if (options.dir === undefined) rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, store: MailStore, actions: Answerer) {
  if (request.method === 'POST') return answerAction(request, response, actions);
  writePage(response, showMailbox(store, request.url ?? '/'));
}

async function answerAction(request: IncomingMessage, response: ServerResponse, actions: Answerer): Promise<void> {
  const body = await readBody(request, maxRequestBytes);
  const outcome = await (body === undefined
    ? toError({ code: 'RequestEntityTooLarge', message: `The request is larger than ${maxRequestBytes} bytes.` })
    : isSigned(request)
      ? actions(new URLSearchParams(body.toString()))
      : toError({
          code: 'MissingAuthenticationToken',
          message: 'Request is missing Authentication Token',
          status: 403,
        }));
  if (outcome === 'drop') response.destroy();
  else if (outcome !== 'silence') response.writeHead(outcome.status, { 'Content-Type': 'text/xml' }).end(outcome.xml);
}

/** Signatures are not verified; a page of some website cannot set this header, and so cannot send here. */
const isSigned = (request: IncomingMessage): boolean => request.headers.authorization?.startsWith('AWS4-') === true;

function writePage(response: ServerResponse, { status = 200, headers, body }: Page): void {
  response
    .writeHead(status, { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store', ...headers })
    .end(body);
}
