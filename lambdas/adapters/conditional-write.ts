import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/** What a conditional write answers; undefined where its condition did not hold. Every other error is thrown on. */
export async function unlessRefused<Answer>(write: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** Whether a conditional write was made. */
export async function wasMade(write: Promise<unknown>): Promise<boolean> {
  return (await unlessRefused(write)) !== undefined;
}
