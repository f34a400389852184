/** /schema/registry.schema.json: what registry.json looks like, as JSON Schema 2020-12. Those of the entries lie in site/public/. */
import { publishedJsonSchema } from '../../../scripts/core/publish/publish.ts';
import { jsonResponse } from '../../data/served.ts';
import { handbook } from '../../data/source.node.ts';

export const GET = () => {
  const schema = publishedJsonSchema(handbook().organization.handbook);
  return jsonResponse(`${JSON.stringify(schema, null, 2)}\n`, 'application/schema+json');
};
