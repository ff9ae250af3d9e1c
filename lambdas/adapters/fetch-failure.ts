import { isNativeError } from 'node:util/types';
import type { FailureReason, PollFailure } from '../domain/feeds/poll-outcome';
import { RefusedAddress } from './connect-guard';
import { BodyTooLarge, UnknownEncoding } from './read-body';

const dnsCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_FAIL', 'ENODATA', 'ESERVFAIL', 'EREFUSED']);
const unreachableCodes = new Set(['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN']);
const tlsCode =
  /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_OSSL|EPROTO|INVALID_CA|HOSTNAME_MISMATCH)/;

/** The fetch took longer than it may. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}

/** What went wrong on the way to a source, as an outcome. Only what the network or the source does ends here. */
export function toFailure(error: unknown, url: string): PollFailure {
  const cause = isNativeError(error) ? error : new Error(String(error));
  const reason = reasonOf(cause);
  return { kind: 'failed', reason, message: `${withoutSecret(url)}: ${messageOf(cause)}` };
}

/** An address as it may be shown: a user name and password in it are a secret of someone's, and messages are logged. */
export function withoutSecret(url: string): string {
  return url.replace(/\/\/[^/]*@/, '//');
}

/** Node says "aborted" of a body that ends before its announced length. */
function messageOf({ message }: Error): string {
  return message === 'aborted' ? 'The connection was closed before the answer was complete.' : message;
}

function reasonOf(error: NodeJS.ErrnoException): FailureReason {
  if (error instanceof RefusedAddress) return 'refused-address';
  if (error instanceof BodyTooLarge) return 'too-large';
  if (error instanceof DeadlinePassed) return 'timeout';
  if (error instanceof UnknownEncoding) return 'malformed';
  const code = error.code ?? '';
  if (dnsCodes.has(code)) return 'dns';
  if (unreachableCodes.has(code)) return 'timeout';
  if (tlsCode.test(code)) return 'tls';
  if (code === 'HPE_HEADER_OVERFLOW') return 'too-large';
  if (code === 'Z_DATA_ERROR' || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR')) return 'malformed';
  return 'rejected';
}
