import { brotliCompressSync, constants } from 'node:zlib';
import type { PackedRules } from '../lambdas/domain/matching/kept-rules';
import type { MatcherSource } from '../lambdas/domain/matching/matcher-source';

/** The rules of a version, as the service keeps them beside the matches they make. */
export function packRules(rules: MatcherSource, version: string, revision: string | undefined): PackedRules {
  const packed = brotliCompressSync(JSON.stringify(rules), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return { version, ...(revision === undefined ? {} : { revision }), packed: packed.toString('base64') };
}
