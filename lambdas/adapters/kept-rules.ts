import { brotliDecompressSync } from 'node:zlib';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { KeptRules, PackedRules } from '../domain/matching/kept-rules';
import type { MatcherSource } from '../domain/matching/matcher-source';
import { unlessRefused } from './conditional-write';

const keyOf = (version: string) => ({ pk: `rules#${version}`, sk: 'rules' });

/** Keeps rules in the Matches table under their version, unless they are there; asked again, it asks no table. */
export function rulesKeeper(
  client: DynamoDBDocumentClient,
  table: string,
  { version, packed, ...about }: PackedRules,
): (keptAt: Date) => Promise<void> {
  let isKept = false;
  return async (keptAt) => {
    if (isKept) return;
    const bytes = Buffer.from(packed, 'base64');
    const Item = { ...keyOf(version), ...about, keptAt: keptAt.toISOString(), packed: bytes };
    await unlessRefused(
      client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
    );
    isKept = true;
  };
}

/** The rules kept under a version, if any. */
export async function loadRules(
  client: DynamoDBDocumentClient,
  table: string,
  version: string,
): Promise<KeptRules | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: keyOf(version) }));
  if (Item === undefined) return undefined;
  const { keptAt, revision, packed } = Item as { keptAt: string; revision?: string; packed: Uint8Array };
  return { version, keptAt, ...(revision === undefined ? {} : { revision }), rules: unpack(packed) };
}

/** The rules that were packed. */
export function unpackRules({ packed, ...about }: PackedRules): KeptRules {
  return { ...about, rules: unpack(Buffer.from(packed, 'base64')) };
}

function unpack(packed: Uint8Array): MatcherSource {
  return JSON.parse(brotliDecompressSync(packed).toString()) as MatcherSource;
}
