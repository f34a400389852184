import { isFileOf } from '../../../identity/index.ts';
import type { Finding } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import { once } from '../../../model/once.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { eachLanguage, type InBoth } from '../../../model/wording.ts';
import { defineRule } from '../../define-rule.ts';

export const unclosedPredecessor = defineRule({
  id: 'unclosed-predecessor',
  severity: 'error',
  name: { en: 'Predecessor still open', fr: 'Ancien compte encore ouvert' },
  summary: {
    en: 'A channel that was replaced is retired, and each of the two names the other.',
    fr: 'Un compte remplacé est fermé, et chacun des deux nomme l’autre.',
  },
  *check(registry, { today }) {
    const { channels } = registry;
    for (const entry of channels.values()) {
      const { supersedes, superseded_by: by } = entry.data;
      if (!supersedes && by === undefined) continue;
      // A copy repeats what the original says of its predecessor, and a file under another name is named by nobody:
      // duplicate-account, misplaced-file and wrong-platform tell what becomes of them.
      if (misfiled(registry).has(entry.file)) continue;
      for (const id of supersedes ?? []) {
        const old = channels.get(id);
        if (old) yield* pair(registry, entry, old, today);
      }
      const successor = by === undefined ? undefined : channels.get(by);
      // A pair of which the successor speaks was looked at from there.
      // Where the successor names somebody who does not exist, that is the misspelling: unknown-reference says it.
      const misspelt = successor?.data.supersedes?.some((id) => !channels.has(id));
      if (!successor || misspelt || successor.data.supersedes?.includes(entry.id)) continue;
      if (!misfiled(registry).has(successor.file)) yield* pair(registry, successor, entry, today);
    }
  },
});

type Channel = Entry<'channels'>;

/** The files of copies, and of entries under the name of another account. */
const misfiled = once(({ accounts, byAccount, identity }: Registry): ReadonlySet<string> => {
  const astray = accounts.filter(
    ({ entry, account }) =>
      (byAccount.get(account.key)?.length ?? 0) > 1 || !isFileOf(entry.id, account, identity),
  );
  return new Set(astray.map(({ entry }) => entry.file));
});

function* pair(registry: Registry, successor: Channel, old: Channel, today: string): Iterable<Finding> {
  const { status, superseded_by: named } = old.data;
  const listed =
    successor.data.supersedes?.includes(old.id) === true || isBroken(registry, successor, 'supersedes');
  const back = named === successor.id || isBroken(registry, old, 'superseded_by');
  // A proposal may name what it will replace; the predecessor closes when it opens.
  const due = successor.data.status !== 'proposed';
  const open = due && status !== undefined && status !== 'retired';
  const owes = due && !back;
  if (!open && !owes && listed) return;
  const defect = open
    ? {
        en: `\`${old.id}\` was replaced by \`${successor.id}\`, but is still \`${status}\`.`,
        fr: `\`${old.id}\` a été remplacé par \`${successor.id}\`, mais est encore \`${status}\`.`,
      }
    : owes
      ? {
          en: `\`${successor.id}\` replaces \`${old.id}\`, which names ${named ? `\`${named}\`` : 'nobody'} as its successor.`,
          fr: `\`${successor.id}\` remplace \`${old.id}\`, qui ${named ? `a pour successeur \`${named}\`` : 'ne nomme aucun successeur'}.`,
        }
      : {
          en: `\`${old.id}\` names \`${successor.id}\` as its successor, which does not list it in \`supersedes\`.`,
          fr: `\`${old.id}\` a pour successeur \`${successor.id}\`, qui ne le nomme pas dans \`supersedes\`.`,
        };
  const yaml = [
    ...(owes ? [`\`superseded_by: ${successor.id}\``] : []),
    ...(open ? ['`status: retired`', `\`retired: { on: ${today}, reason: …, handle_kept: true }\``] : []),
  ];
  const fix = eachLanguage(
    [
      ...(yaml.length > 0
        ? [
            {
              en: `In \`${old.file}\` write ${yaml.join(', ')}.`,
              fr: `Dans \`${old.file}\`, écrivez ${yaml.join(', ')}.`,
            },
          ]
        : []),
      ...(listed
        ? []
        : [
            {
              en: `In \`${successor.file}\` write \`supersedes: [${[...(successor.data.supersedes ?? []), old.id].join(', ')}]\`.`,
              fr: `Dans \`${successor.file}\`, écrivez \`supersedes: [${[...(successor.data.supersedes ?? []), old.id].join(', ')}]\`.`,
            },
          ]),
    ],
    (texts) => texts.join(' '),
  );
  const at = successor.data.supersedes?.indexOf(old.id) ?? -1;
  const here = { file: successor.file, path: at < 0 ? [] : ['supersedes', at] };
  const there = { file: old.file, path: [open || named === undefined ? 'status' : 'superseded_by'] };
  const whose = ({ id, data }: Channel): InBoth => ({
    en: `\`${id}\`, owner \`${data.owner ?? 'unknown'}\``,
    fr: `\`${id}\`, responsable \`${data.owner ?? 'inconnu'}\``,
  });
  yield { ...here, message: defect, fix, related: [{ ...there, message: whose(old) }] };
  yield { ...there, message: defect, fix, related: [{ ...here, message: whose(successor) }] };
}
