import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { patience } from './patience';

/** A document client for where the environment points (`AWS_REGION`, `AWS_ENDPOINT_URL_DYNAMODB`); undefined values are left out. */
export function documentClient(): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ requestHandler: patience });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
