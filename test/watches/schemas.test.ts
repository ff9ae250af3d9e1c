import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNames } from '../../watches/read-folder';
import { jsonSchemas } from '../../watches/schemas/json-schemas';

const root = join(__dirname, '../..');
const published = join(root, 'watches/schemas');

describe('the published JSON Schemas', () => {
  test.each([...jsonSchemas()])(
    '%s says what the loader checks (else run watches/write-schemas.ts)',
    (file, schema) => {
      expect(JSON.parse(readFileSync(join(published, file), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
    },
  );

  test('none is left over', () => {
    const files = readdirSync(published).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual([...jsonSchemas().keys()].sort());
  });

  test.each(['watch', 'clauses', 'feeds', 'ledger', 'concerns'] as const)(
    '%s.yaml names its schema for editors',
    (kind) => {
      const content = readFileSync(join(root, 'watches/kazakhstan-2021', fileNames[kind]), 'utf8');
      expect(content).toMatch(
        new RegExp(`^# yaml-language-server: \\$schema=\\.\\./schemas/${kind}\\.schema\\.json\n`),
      );
    },
  );
});
