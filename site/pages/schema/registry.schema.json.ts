/** /schema/registry.schema.json: what registry.json looks like, as JSON Schema 2020-12. Those of the entries lie in site/public/. */
import { publishedJsonSchema } from '../../../scripts/core/publish/publish.ts';
import { handbook } from '../../data/source.node.ts';

export const GET = () =>
  new Response(`${JSON.stringify(publishedJsonSchema(handbook().organization.handbook), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json' },
  });
