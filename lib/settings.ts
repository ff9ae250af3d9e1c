/** How one setting is written, what it means to an operator and what stands in for it until it is given. */
interface SettingForm {
  readonly means: string;
  readonly form: RegExp;
  /** Used by synth alone; a setting without one may be left out. */
  readonly placeholder?: string;
}

const address = String.raw`[^\s<>@,;"]+@[^\s<>@,;"]+\.[^\s<>@,;"]+`;

const forms = {
  sender: {
    means: 'From of every mail: Name <address>, or a bare address',
    form: new RegExp(`^([^<>\\r\\n]+ <${address}>|${address})$`),
    placeholder: 'Resolution Watch placeholder <placeholder@example.invalid>',
  },
  replyTo: { means: 'mailbox that gets answers to mails: a bare address', form: new RegExp(`^${address}$`) },
  operatorName: {
    means: 'who operates this service, as printed under every mail',
    form: /^[^\r\n]*\S[^\r\n]*$/,
    placeholder: 'PLACEHOLDER operator',
  },
  operatorAddress: {
    means: 'the postal address that bulk mail must carry, on one line',
    form: /^[^\r\n]*\S[^\r\n]*$/,
    placeholder: 'PLACEHOLDER postal address',
  },
  operatorContact: {
    means: 'mailbox or page where publishers reach the operator: part of the user agent',
    form: new RegExp(`^(https?://\\S+|${address})$`),
    placeholder: 'https://example.invalid/placeholder',
  },
  operatorEmail: {
    means: 'mailbox that gets the alarms',
    form: new RegExp(`^${address}$`),
    placeholder: 'placeholder@example.invalid',
  },
  domain: {
    means: 'domain of the sender, to be signed for (and of the site, with certificateArn): watch.example.org',
    form: /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
  },
  certificateArn: {
    means:
      'certificate for domain in Certificate Manager, in the region of the stack: serves the site at https://domain',
    form: /^arn:[a-z-]+:acm:[a-z0-9-]+:\d{12}:certificate\/\S+$/,
  },
  stage: { means: 'production, or the name of a trial beside it', form: /^[a-z][a-z0-9-]{0,19}$/ },
  tokenKeys: { means: 'ids of the keys that sign links, newest first: k2,k1', form: /^[a-z0-9]+(,[a-z0-9]+)*$/ },
} as const satisfies Record<string, SettingForm>;

export type SettingName = keyof typeof forms;
export const settingNames = Object.keys(forms) as readonly SettingName[];

/** Everything a deployment is told, checked. */
export interface Settings {
  readonly sender: string;
  readonly replyTo: string;
  readonly operatorName: string;
  readonly operatorAddress: string;
  readonly operatorContact: string;
  readonly operatorEmail: string;
  readonly domain: string | undefined;
  readonly certificateArn: string | undefined;
  readonly stage: string;
  /** Newest first; the last one names addresses and must stay for ever. */
  readonly tokenKeys: readonly string[];
  /** Settings nobody gave: placeholders stand in, good for synth and never for a deployment. */
  readonly missing: readonly SettingName[];
}

/** Checks given settings. Throws one error that names every malformed or unknown one at once; missing ones are listed. */
export function readSettings(given: Readonly<Record<string, unknown>>): Settings {
  const faults = [...unknownNames(given), ...settingNames.flatMap((name) => malformed(name, given[name]))];
  if (faults.length === 0) faults.push(...contradictions(given as Partial<Record<SettingName, string>>));
  if (faults.length > 0) throw new Error(`The settings of the deployment are at fault:\n- ${faults.join('\n- ')}`);
  const missing = settingNames.filter((name) => placeholderOf(name) !== undefined && isMissing(name, given[name]));
  const text = (name: SettingName) => (isAbsent(given[name]) ? placeholderOf(name) : String(given[name]));
  return {
    sender: text('sender') ?? '',
    replyTo: text('replyTo') ?? addressOf(text('sender') ?? ''),
    operatorName: text('operatorName') ?? '',
    operatorAddress: text('operatorAddress') ?? '',
    operatorContact: text('operatorContact') ?? '',
    operatorEmail: text('operatorEmail') ?? '',
    domain: text('domain'),
    certificateArn: text('certificateArn'),
    stage: text('stage') ?? 'production',
    tokenKeys: (text('tokenKeys') ?? 'k1').split(','),
    missing,
  };
}

/** One line for each missing setting, saying what it means. */
export function explainMissing(missing: readonly SettingName[]): string[] {
  return missing.map((name) => `${name}: ${forms[name].means}`);
}

/** The bare address of a `Name <address>`. */
export function addressOf(sender: string): string {
  return /<(.*)>$/.exec(sender)?.[1] ?? sender;
}

function placeholderOf(name: SettingName): string | undefined {
  const form: SettingForm = forms[name];
  return form.placeholder;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === '';
}

function isMissing(name: SettingName, value: unknown): boolean {
  return isAbsent(value) || value === placeholderOf(name);
}

function unknownNames(given: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(given)
    .filter((name) => !settingNames.some((known) => known === name))
    .map((name) => `${name} is no setting; there are ${settingNames.join(', ')}`);
}

function malformed(name: SettingName, value: unknown): string[] {
  if (isAbsent(value)) return [];
  if (typeof value === 'string' && forms[name].form.test(value)) return [];
  return [`${name} is malformed: ${JSON.stringify(value)}. Expected ${forms[name].means}`];
}

function contradictions(given: Readonly<Partial<Record<SettingName, string>>>): string[] {
  const { sender = '', domain = '', certificateArn = '', tokenKeys = '' } = given;
  const faults: string[] = [];
  const host = addressOf(sender).split('@')[1]?.toLowerCase();
  if (domain !== '' && host !== undefined && host !== domain && !host.endsWith(`.${domain}`)) {
    faults.push(`sender must be an address at domain (${domain}), or SES may not send from it`);
  }
  if (certificateArn !== '' && domain === '') faults.push('certificateArn needs domain, the name it was made for');
  const ids = tokenKeys.split(',');
  if (new Set(ids).size < ids.length) faults.push('tokenKeys names a key twice');
  return faults;
}
