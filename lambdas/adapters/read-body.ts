import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isStoredGzip, unpackStored } from './stored-gzip';

/** The body grew past what we read of one document. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** The body is coded in a way we do not undo. */
export class UnknownEncoding extends Error {
  override readonly name = 'UnknownEncoding';
}

const mostEncodings = 2;
/** What servers write there of a body that is not coded at all: "no coding", or a charset put into the wrong header. */
const uncoded = new Set(['', 'identity', 'none', 'utf-8', 'utf8', 'binary']);

/**
 * Reads the body of an answer, decompressed. Counts while streaming, before and after each decompression, and destroys
 * the connection when one count passes `limit` bytes. A compressed body that was cut is read as far as it goes; one that
 * is compressed without saying so (a stored `.xml.gz`, a cache gone wrong) is seen by its first bytes. It stays in the
 * pieces that it came in: joining them costs as much as reading them, and most bodies are those of last time.
 */
export async function readBody(answer: IncomingMessage, limit: number): Promise<readonly Uint8Array[]> {
  const pieces = await readDecoded(answer, limit);
  if (!isStoredGzip(startOf(pieces, 3))) return pieces;
  const unpacked = unpackStored(Buffer.concat(pieces), limit);
  if (unpacked === undefined) throw tooLarge(limit);
  return [unpacked];
}

/** The first bytes of a body, at most `length` of them. */
export function startOf(pieces: readonly Uint8Array[], length: number): Buffer {
  return Buffer.concat(pieces, Math.min(length, lengthOf(pieces)));
}

export function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

async function readDecoded(answer: IncomingMessage, limit: number): Promise<readonly Uint8Array[]> {
  const codings = contentCodings(answer);
  if (Number(answer.headers['content-length'] ?? 0) > limit) {
    answer.destroy();
    throw tooLarge(limit);
  }
  if (codings.length === 0) return collect(answer, [answer], limit);
  const decoders = codings.reverse().map(decoderFor);
  const stages: Readable[] = [answer];
  for (const decoder of decoders) {
    const from = stages.at(-1);
    from?.once('error', (error) => decoder.destroy(error));
    stages.push(from?.pipe(decoder) ?? decoder);
  }
  return collect(stages.at(-1) ?? answer, stages, limit);
}

function contentCodings(answer: IncomingMessage): string[] {
  const codings = (answer.headers['content-encoding'] ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => !uncoded.has(coding));
  if (codings.length > mostEncodings) {
    answer.destroy();
    throw new UnknownEncoding(
      `The body is compressed ${codings.length} times over; at most ${mostEncodings} are undone.`,
    );
  }
  const unknown = codings.find((coding) => !(coding in decoders));
  if (unknown === undefined) return codings;
  answer.destroy();
  throw new UnknownEncoding(`The body is coded as ${unknown.slice(0, 40)}, which we did not ask for.`);
}

const untilCut = { finishFlush: constants.Z_SYNC_FLUSH };
const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(untilCut),
  'x-gzip': () => createGunzip(untilCut),
  deflate: () => createInflate(untilCut),
  br: () => createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH }),
};

function decoderFor(coding: string): Transform {
  const create = decoders[coding];
  if (!create) throw new UnknownEncoding(coding);
  return create();
}

/** Collects the last of `stages`; whatever ends it early destroys them all, the connection first. */
function collect(last: Readable, stages: readonly Readable[], limit: number): Promise<readonly Uint8Array[]> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const end = (error: Error): void => {
      for (const stage of stages) stage.destroy();
      reject(error);
    };
    for (const stage of stages) {
      let size = 0;
      stage.on('error', end);
      stage.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > limit) end(tooLarge(limit));
        else if (stage === last) chunks.push(chunk);
      });
    }
    last.on('end', () => resolve(chunks));
  });
}

function tooLarge(limit: number): BodyTooLarge {
  return new BodyTooLarge(`The document is larger than ${limit} bytes.`);
}
