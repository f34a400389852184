/** Which channel of ours a row means. */
import { isAccount, resolve } from '../../identity/index.ts';
import type { Registry } from '../../model/registry.ts';
import { nearest } from '../../text/nearest.ts';

/** By its id, by any spelling of its address, or by a name that one channel alone has. */
export function account(
  registry: Registry,
  written: string | undefined,
): { readonly id: string } | { readonly error: string } {
  if (written === undefined || written.trim() === '')
    return { error: 'it names no channel: say for all of them which, with --channel' };
  const text = written.trim();
  const { channels, byAccount, identity } = registry;
  if (channels.has(text)) return { id: text };
  const found = resolve(text, identity);
  const ours = isAccount(found) ? byAccount.get(found.key)?.find(({ official }) => official) : undefined;
  if (ours) return { id: ours.entry.id };
  const plain = text.replace(/^@/, '').toLowerCase();
  const named = [...channels.values()].filter(
    ({ id, data }) =>
      id.slice(id.indexOf('/') + 1).toLowerCase() === plain || data.name?.toString().toLowerCase() === plain,
  );
  const [only] = named;
  if (only && named.length === 1) return { id: only.id };
  if (only) return { error: `\`${text}\` can be ${named.map(({ id }) => id).join(', ')}: write one of them` };
  const close = nearest(text, channels.keys());
  return { error: `\`${text}\` is no channel of ours${close === undefined ? '' : `; probably ${close}`}` };
}
