/** /schema/<name>.schema.json: what registry.json and each kind of entry look like, as JSON Schema 2020-12. */
import { jsonSchemas } from '../../../scripts/core/json-schema.ts';
import { publishedJsonSchema } from '../../../scripts/core/publish.ts';
import { handbook } from '../../registry/source.ts';

export function getStaticPaths() {
  const schemas = {
    ...jsonSchemas(),
    'registry.schema.json': publishedJsonSchema(handbook().organization.handbook),
  };
  return Object.entries(schemas).map(([file, schema]) => ({
    params: { name: file.replace(/\.schema\.json$/, '') },
    props: { schema },
  }));
}

export const GET = ({ props }: { props: { schema: object } }) =>
  new Response(`${JSON.stringify(props.schema, null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json' },
  });
