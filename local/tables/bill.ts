import type { Call } from './call-listener';
import { chargeKeys, chargeQuery } from './charge-reads';
import { chargeWrites } from './charge-writes';
import type { Billed, Wire } from './wire';

/** Passes a request on, and says what DynamoDB would charge for it. A malformed request is answered, not charged. */
export async function billOf(call: Call, wire: Wire): Promise<Billed> {
  const operation = String(call.headers['x-amz-target']).split('.')[1] ?? '';
  switch (operation) {
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
    case 'BatchWriteItem':
      return chargeWrites(call, operation, wire);
    case 'GetItem':
    case 'BatchGetItem':
      return chargeKeys(call, operation, wire);
    case 'Query':
    case 'Scan':
      return chargeQuery(call, operation, wire);
    default:
      return { answer: await wire.ask(call), charges: [] };
  }
}
