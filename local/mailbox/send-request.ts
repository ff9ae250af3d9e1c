import { addressesIn } from './addresses';
import { header, headers, type MimePart, readMime } from './read-mime';
import type { SesRefusal } from './ses-answer';

/** A checked SendRawEmail. */
export interface SendRequest {
  readonly raw: Buffer;
  readonly mime: MimePart;
  readonly source: string;
  /** Envelope recipients: `Destinations` where given, whatever the headers say. */
  readonly recipients: readonly string[];
  readonly configurationSet: string;
  readonly tags: Readonly<Record<string, string>>;
}

const maxMessageBytes = 10 * 1024 * 1024;
const maxRecipients = 50;
/** RFC 5321: 1,000 octets with the line end; SES refuses longer lines. */
const maxLineBytes = 998;
const tagForm = /^[A-Za-z0-9_-]{1,256}$/;
const addressForm = /^[\x21-\x3f\x41-\x7e]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const onceOnly = ['from', 'sender', 'to', 'cc', 'bcc', 'subject', 'date', 'message-id', 'mime-version', 'content-type'];

/**
 * Reads and checks the parameters of a SendRawEmail as SES would, and more strictly in one way: a configuration set must
 * be named, for without it no bounce or complaint would ever reach us.
 */
export function readSendRequest(form: URLSearchParams): SendRequest | SesRefusal {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
  if (raw.length > maxMessageBytes) {
    return refuse(
      'InvalidParameterValue',
      `Message length is more than ${maxMessageBytes} bytes long: '${raw.length}'.`,
    );
  }
  const mime = readMime(raw);
  const source = addressesIn(form.get('Source') ?? header(mime, 'from') ?? '')[0] ?? '';
  const recipients = readRecipients(form, mime);
  const configurationSet = form.get('ConfigurationSetName') ?? header(mime, 'x-ses-configuration-set') ?? '';
  const tags = readTags(form, mime);
  const request = { raw, mime, source, recipients, configurationSet, tags: Object.fromEntries(tags) };
  return faultIn(request, tags) ?? request;
}

function faultIn(request: SendRequest, tags: readonly (readonly [string, string])[]): SesRefusal | undefined {
  const { raw, mime, source, recipients, configurationSet } = request;
  if (raw.length === 0) return refuse('ValidationError', "1 validation error detected: 'rawMessage.data' is empty.");
  if (!addressForm.test(source))
    return refuse('InvalidParameterValue', `Missing final '@domain' in From: "${source}".`);
  const twice = onceOnly.find((name) => headers(mime, name).length > 1);
  if (twice !== undefined) return refuse('InvalidParameterValue', `Duplicate header '${twice}'.`);
  if (longestLine(raw) > maxLineBytes) return refuse('InvalidParameterValue', 'A line of the message is too long.');
  return recipientFault(recipients) ?? tagFault(tags) ?? setFault(configurationSet);
}

function recipientFault(recipients: readonly string[]): SesRefusal | undefined {
  if (recipients.length === 0) return refuse('InvalidParameterValue', 'Missing destination: no recipient is given.');
  if (recipients.length > maxRecipients) return refuse('MessageRejected', `Recipient count exceeds ${maxRecipients}.`);
  const bad = recipients.find((address) => !addressForm.test(address));
  return bad === undefined ? undefined : refuse('InvalidParameterValue', `Illegal address: "${bad}".`);
}

function tagFault(tags: readonly (readonly [string, string])[]): SesRefusal | undefined {
  const bad = tags.find(([name, value]) => !tagForm.test(name) || !tagForm.test(value));
  if (bad !== undefined) {
    return refuse(
      'InvalidParameterValue',
      `Invalid tag "${bad[0]}" with value "${bad[1]}": names and values hold 1 to 256 of A-Z, a-z, 0-9, _ and - alone.`,
    );
  }
  const names = tags.map(([name]) => name);
  if (new Set(names).size < names.length) return refuse('InvalidParameterValue', 'Duplicate tag name.');
  return undefined;
}

function setFault(name: string): SesRefusal | undefined {
  if (name === '')
    return refuse('ConfigurationSetDoesNotExist', 'No configuration set is named (the stand-in wants one).');
  return /^[A-Za-z0-9_-]{1,64}$/.test(name)
    ? undefined
    : refuse('ConfigurationSetDoesNotExist', `Configuration set <${name}> does not exist.`);
}

function readRecipients(form: URLSearchParams, mime: MimePart): readonly string[] {
  const destinations = members(form, 'Destinations.member').flatMap(([, value]) => value);
  if (destinations.length > 0) return destinations;
  return ['to', 'cc', 'bcc'].flatMap((name) => headers(mime, name)).flatMap(addressesIn);
}

function readTags(form: URLSearchParams, mime: MimePart): readonly (readonly [string, string])[] {
  const given = members(form, 'Tags.member');
  const named = given.flatMap(([name, value]): (readonly [string, string])[] =>
    name.endsWith('.Name') ? [[value, form.get(name.replace(/Name$/, 'Value')) ?? '']] : [],
  );
  if (named.length > 0) return named;
  const inHeader = header(mime, 'x-ses-message-tags');
  return (inHeader?.split(',') ?? []).map((pair): readonly [string, string] => {
    const [name = '', value = ''] = pair.split('=');
    return [name.trim(), value.trim()];
  });
}

const members = (form: URLSearchParams, prefix: string) => [...form].filter(([name]) => name.startsWith(`${prefix}.`));

function longestLine(raw: Buffer): number {
  let [longest, start] = [0, 0];
  for (let end = raw.indexOf(10); end !== -1; end = raw.indexOf(10, start)) {
    longest = Math.max(longest, raw[end - 1] === 13 ? end - 1 - start : end - start);
    start = end + 1;
  }
  return Math.max(longest, raw.length - start);
}

const refuse = (code: string, message: string): SesRefusal => ({ code, message });
