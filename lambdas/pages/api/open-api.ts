import * as z from 'zod/mini';
import { paths } from '../paths';
import { apiBase, type Operation, operations } from './operations';
import { faultOut } from './schemas';

const jsonSchema = (schema: z.ZodMiniType): object => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return rest;
};

const content = (schema: z.ZodMiniType) => ({ 'application/json': { schema: jsonSchema(schema) } });

function parametersOf(schema: z.ZodMiniObject | undefined, place: 'query' | 'path'): object[] {
  const fields = Object.entries((schema?.shape ?? {}) as Record<string, z.ZodMiniType>);
  return fields.map(([name, field]) => ({ name, in: place, required: place === 'path', schema: jsonSchema(field) }));
}

function operationOf({ id, summary, query, parameters, answer }: Operation): object {
  const fault = (description: string) => ({ description, content: content(faultOut) });
  return {
    get: {
      operationId: id,
      summary,
      parameters: [...parametersOf(parameters, 'path'), ...parametersOf(query, 'query')],
      responses: {
        200: { description: 'What was asked for.', content: content(answer) },
        304: { description: 'Nothing changed since the ETag that was sent.' },
        ...(query === undefined ? {} : { 400: fault('A part of the question is malformed.') }),
        ...(parameters === undefined ? {} : { 404: fault('There is no such thing.') }),
        '4XX': fault('It cannot be asked like this; the message says why.'),
        '5XX': fault('Something went wrong on our side.'),
      },
    },
  };
}

/** The OpenAPI 3.1 document of the API at a site's address, from the schemas its answers are typed by. */
export function openApi(siteUrl: string): object {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Resolution Watch',
      version: '1',
      summary: 'What is found on the concerns of a European Parliament resolution. Read only; coverage, not incidents.',
      description: 'Headlines belong to their publishers: name them and link to them.',
      termsOfService: siteUrl + paths.data('en'),
    },
    // Nothing needs a key.
    security: [],
    servers: [{ url: siteUrl + apiBase }],
    paths: Object.fromEntries(Object.values(operations).map((one: Operation) => [one.path, operationOf(one)])),
  };
}
