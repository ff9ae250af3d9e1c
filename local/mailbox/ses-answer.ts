import { randomUUID } from 'node:crypto';

/** An answer of the SES v1 Query protocol. */
export interface SesAnswer {
  readonly status: number;
  readonly xml: string;
}

/** A refusal as SES words it: `Sender` errors are 400 and the caller's, `Receiver` errors are 500 and its own. */
export interface SesRefusal {
  readonly code: string;
  readonly message: string;
  readonly status?: 400 | 403 | 500 | 503;
}

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** A result of an action, its fields in order. */
export function toResult(action: string, fields: Readonly<Record<string, string | number>>): SesAnswer {
  const inner = Object.entries(fields).map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`);
  return {
    status: 200,
    xml:
      `<${action}Response xmlns="${namespace}"><${action}Result>${inner.join('')}</${action}Result>` +
      `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
  };
}

export function toError({ code, message, status = 400 }: SesRefusal): SesAnswer {
  return {
    status,
    xml:
      `<ErrorResponse xmlns="${namespace}"><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code>` +
      `<Message>${escapeXml(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  };
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
