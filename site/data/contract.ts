/** Holds what is published against the JSON Schema that is published beside it. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { publishedJsonSchema } from '../../scripts/core/publish/publish.ts';

let compiled: ValidateFunction | undefined;

function compile(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(publishedJsonSchema());
}

/** What breaks the contract, in sentences that name the entry; empty when nothing does. */
export function contractViolations(published: unknown): string[] {
  compiled ??= compile();
  const validate = compiled;
  if (validate(published)) return [];
  return [...new Set((validate.errors ?? []).map((error) => sentence(error, published)))];
}

function sentence(error: ErrorObject, published: unknown): string {
  const { additionalProperty } = error.params as { additionalProperty?: string };
  const what =
    additionalProperty === undefined ? error.message : `must not have the key \`${additionalProperty}\``;
  return `${place(error.instancePath, published)}: ${what}`;
}

/** `channels x/acme, team[0].role` says more than `/channels/117/team/0/role`. */
function place(pointer: string, published: unknown): string {
  const [list = '', index = '', ...below] = pointer.split('/').slice(1);
  const entries = (published as Record<string, unknown>)[list];
  if (!Array.isArray(entries)) return [list, index, ...below].filter(Boolean).join('.') || 'registry.json';
  const { id } = (entries[Number(index)] ?? {}) as { id?: string };
  const path = below.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('');
  return [`${list} ${id ?? index}`, path.replace(/^\./, '')].filter(Boolean).join(', ');
}
