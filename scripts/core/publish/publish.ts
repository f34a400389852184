/** What the world may see: registry.json, made from the registry through the public view of each kind. */
import { z } from 'zod';
import type { Declaration, Seen } from '../kinds/define-kind.ts';
import { type Kind, kinds } from '../kinds/kinds.ts';
import { type Entry, entriesOf, type Registry } from '../model/registry.ts';
import { decidedMailboxes } from '../organization/mailboxes.ts';
import { compareText } from '../text/order.ts';
import { accountSchema, contractKinds, publishedSchema } from './published.ts';
import { view } from './view.ts';

/** JSON data that still has to prove itself against the schema: an entry with a defect lacks keys. */
type Draft = Record<string, unknown>;

/** The published registry, not yet validated. Deterministic: the same registry gives the same text. */
export function publish(registry: Registry): Draft {
  const accounts = new Map(registry.accounts.map(({ entry, account }) => [entry.file, account]));
  const handbook = registry.organization?.data.handbook;
  const mailboxes = decidedMailboxes(registry);
  const account = ({ file }: Entry) => {
    const found = accounts.get(file);
    return found && { account: view(accountSchema, found) };
  };
  const list = (kind: Kind) =>
    [...entriesOf(registry, kind)]
      .sort((a, b) => compareText(a.id, b.id))
      .map((entry) => ({ id: entry.id, ...account(entry), ...publicOf(entry, mailboxes) }));
  return {
    ...(handbook && { $schema: schemaAddress(handbook) }),
    version: 1,
    organization: registry.organization ? publicOf(registry.organization) : {},
    ...Object.fromEntries(contractKinds.map((kind) => [kind, list(kind)])),
  };
}

/** The public view of one entry. What is held back until a moment or up to a status is in it only where `seen` says so. */
export function publicOf({ kind, data }: Entry, seen: Seen = {}): Draft {
  const { public: open } = kinds[kind];
  const withhold = kinds[kind].withhold as ((data: object, seen: Seen) => readonly string[]) | undefined;
  if (open === null) return {};
  const shown = view(open, data) as Draft;
  for (const key of withhold?.(data, seen) ?? []) delete shown[key];
  for (const key of heldBackOf(kind)?.of(data, seen) ?? []) without(shown, key.split('.'));
  return shown;
}

/** What a kind holds back for the time being, whatever its data are. */
const heldBackOf = (kind: Kind) => kinds[kind].heldBack as Declaration['heldBack'];

/** Takes a key away, in every item where it stands below a list. `view` has made the maps and lists: nobody else has them. */
function without(value: unknown, [key = '', ...deeper]: readonly string[]): void {
  if (Array.isArray(value)) for (const item of value) without(item, [key, ...deeper]);
  else if (typeof value === 'object' && value !== null) {
    const map = value as Record<string, unknown>;
    if (deeper.length > 0) without(map[key], deeper);
    else delete map[key];
  }
}

/** Where the schema of registry.json stands, below the address of the handbook. */
const schemaAddress = (handbook: string) => `${handbook.replace(/\/$/, '')}/schema/registry.schema.json`;

/** The JSON Schema of what `publish` gives. */
export function publishedJsonSchema(handbook?: string): object {
  const schema = z.toJSONSchema(publishedSchema);
  return {
    ...schema,
    ...(handbook && { $id: schemaAddress(handbook) }),
    title: 'Registry of social-media channels',
  };
}
