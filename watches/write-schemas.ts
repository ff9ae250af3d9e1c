import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from './schemas/json-schemas';

// After a change of a schema: `npx tsx watches/write-schemas.ts && npm run format`. A test fails while a file is stale.
for (const [file, schema] of jsonSchemas()) {
  writeFileSync(join(__dirname, 'schemas', file), `${JSON.stringify(schema, null, 2)}\n`);
}
