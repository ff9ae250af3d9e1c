import * as z from 'zod/mini';

const required = z.string().check(z.minLength(1));
const address = z.url({ protocol: /^https?$/ });

/** Every setting there is, as the environment variables that carry it from the stack to a handler. */
const settings = {
  FEEDS_TABLE: required,
  MATCHES_TABLE: required,
  SUBSCRIBERS_TABLE: required,
  POLLS_QUEUE_URL: address,
  DIGESTS_QUEUE_URL: address,
  /** Public address of the site, without a slash at the end. */
  SITE_URL: z.url({ protocol: /^https?$/ }).check(z.regex(/[^/]$/)),
  /** `From` of every mail: `Name <address>` or a bare address of a verified SES identity. */
  SENDER: required.check(z.regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/)),
  /** `Reply-To` of every mail: the bare address of a mailbox that somebody reads. */
  REPLY_TO: required.check(z.regex(/^[^\s<>@,;"]+@[^\s<>@,;"]+$/)),
  /** Who operates this service, and the postal address that bulk mail must carry. */
  OPERATOR_NAME: required,
  OPERATOR_ADDRESS: required,
  /** A mailbox or page where publishers can reach the operator: part of the user agent. */
  OPERATOR_CONTACT: required,
  /** Mailbox of the operator: gets the weekly mail about the sources. */
  OPERATOR_EMAIL: required.check(z.regex(/^[^\s<>@,;"]+@[^\s<>@,;"]+$/)),
  CONFIGURATION_SET: required.check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  /** Keys for links and address hashes, newest first: `id:secret,id:secret`, secrets of 32 or more characters. */
  TOKEN_KEYS: required.check(z.regex(/^[a-z0-9]+:[^,:\s]{32,}(,[a-z0-9]+:[^,:\s]{32,})*$/)),
  /** `replay` marks every page and mail as a replay of sample feeds. */
  NOTICE: z.enum(['none', 'replay']),
} as const;

export type SettingName = keyof typeof settings;
export type Config<Name extends SettingName> = { readonly [N in Name]: z.infer<(typeof settings)[N]> };

/** Which settings each handler reads: the stack sets exactly these. */
export const handlerSettings = {
  'plan-polls': ['FEEDS_TABLE', 'POLLS_QUEUE_URL'],
  'poll-feeds': ['FEEDS_TABLE', 'MATCHES_TABLE', 'OPERATOR_CONTACT'],
  'close-day': [
    'FEEDS_TABLE',
    'MATCHES_TABLE',
    'SITE_URL',
    'SENDER',
    'REPLY_TO',
    'OPERATOR_EMAIL',
    'CONFIGURATION_SET',
  ],
  'plan-digests': ['SUBSCRIBERS_TABLE', 'MATCHES_TABLE', 'DIGESTS_QUEUE_URL'],
  'send-digests': [
    'SUBSCRIBERS_TABLE',
    'MATCHES_TABLE',
    'SITE_URL',
    'SENDER',
    'REPLY_TO',
    'OPERATOR_NAME',
    'OPERATOR_ADDRESS',
    'CONFIGURATION_SET',
    'TOKEN_KEYS',
    'NOTICE',
  ],
  'record-feedback': ['SUBSCRIBERS_TABLE', 'TOKEN_KEYS'],
  web: [
    'SUBSCRIBERS_TABLE',
    'MATCHES_TABLE',
    'FEEDS_TABLE',
    'SITE_URL',
    'SENDER',
    'REPLY_TO',
    'OPERATOR_NAME',
    'OPERATOR_ADDRESS',
    'OPERATOR_CONTACT',
    'CONFIGURATION_SET',
    'TOKEN_KEYS',
    'NOTICE',
  ],
} as const satisfies Record<string, readonly SettingName[]>;

/** How many runs of `send-digests` there are at once: each keeps to its part of the account's send rate. */
export const digestSenders = 2;

export type HandlerName = keyof typeof handlerSettings;

/** Reads the settings a handler needs. Throws one error that names every missing or malformed setting at once. */
export function readConfig<Handler extends HandlerName>(
  handler: Handler,
  env: Readonly<Record<string, string | undefined>>,
): Config<(typeof handlerSettings)[Handler][number]> {
  const names: readonly SettingName[] = handlerSettings[handler];
  const faults = names.flatMap((name) => {
    if (env[name] === undefined || env[name] === '') return [`${name} is not set`];
    const read = z.safeParse(settings[name], env[name]);
    return read.success ? [] : [`${name} is malformed: ${read.error.issues.map((issue) => issue.message).join('; ')}`];
  });
  if (faults.length > 0) throw new Error(`The settings of ${handler} are not complete: ${faults.join(', ')}.`);
  return Object.fromEntries(names.map((name) => [name, env[name]])) as Config<
    (typeof handlerSettings)[Handler][number]
  >;
}
