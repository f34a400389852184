import type { Finding } from '../../../problem.ts';
import type { Entry, Registry } from '../../../registry.ts';
import { defineRule } from '../../../rule.ts';
import { isUnsound } from '../../../soundness.ts';

export const unclosedPredecessor = defineRule({
  id: 'unclosed-predecessor',
  severity: 'error',
  summary: 'A channel that was replaced is retired, and each of the two names the other.',
  *check(registry, { today }) {
    const { channels } = registry;
    for (const entry of channels.values()) {
      const { supersedes, superseded_by: by } = entry.data;
      for (const id of supersedes ?? []) {
        const old = channels.get(id);
        if (old) yield* pair(registry, entry, old, today);
      }
      const successor = by === undefined ? undefined : channels.get(by);
      // A pair of which the successor speaks was looked at from there.
      if (successor && !successor.data.supersedes?.includes(entry.id)) yield* pair(registry, successor, entry, today);
    }
  },
});

type Channel = Entry<'channels'>;

function* pair(registry: Registry, successor: Channel, old: Channel, today: string): Iterable<Finding> {
  const forward = successor.data.supersedes?.includes(old.id) === true || isUnsound(registry, successor, 'supersedes');
  const back = old.data.superseded_by === successor.id || isUnsound(registry, old, 'superseded_by');
  const { status } = old.data;
  // A proposal may name what it will replace; the predecessor closes when it opens.
  const open = status !== undefined && status !== 'retired' && successor.data.status !== 'proposed';
  const owes = successor.data.status !== 'proposed' && !back;
  if (!open && !owes && forward) return;
  const oldYaml = `\`superseded_by: ${successor.id}\`${open ? `, \`status: retired\` and \`retired: { on: ${today}, reason: …, handle_kept: true }\`` : ''}`;
  const told = old.data.superseded_by !== undefined && !back ? ` but \`${old.data.superseded_by}\`` : '';
  const what = open
    ? `is still \`${status}\``
    : owes
      ? `does not name it as its successor${told}`
      : 'is not named in the list of what it replaces';
  const fix = [
    ...(open || owes ? [`In \`${old.file}\` write ${oldYaml}.`] : []),
    ...(forward ? [] : [`In \`${successor.file}\` write \`supersedes: [${[...(successor.data.supersedes ?? []), old.id].join(', ')}]\`.`]),
  ].join(' ');
  const at = successor.data.supersedes?.indexOf(old.id) ?? -1;
  const here = { file: successor.file, path: at < 0 ? [] : ['supersedes', at] };
  const there = { file: old.file, path: [open ? 'status' : old.data.superseded_by === undefined ? 'status' : 'superseded_by'] };
  yield {
    ...here,
    message: `\`${successor.id}\` replaces \`${old.id}\`, which ${what}.`,
    fix,
    related: [{ ...there, message: `\`${old.id}\`, owner \`${old.data.owner ?? 'unknown'}\`` }],
  };
  yield {
    ...there,
    message: `\`${old.id}\` was replaced by \`${successor.id}\`, and ${what.replace(' it ', ' that one ').replace('its successor', 'its successor')}.`,
    fix,
    related: [{ ...here, message: `\`${successor.id}\`, owner \`${successor.data.owner ?? 'unknown'}\`` }],
  };
}
