import { type Change, changesOf, type EntryChange } from '../../../change/diff.ts';
import { channelLife, type channelStatuses } from '../../../kinds/channel.ts';
import { type Kind, kindNames, kinds } from '../../../kinds/kinds.ts';
import { isLast, type Life, type Rights } from '../../../kinds/rights.ts';
import type { Finding } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { Entry } from '../../../model/registry.ts';
import { type InBoth, inBoth } from '../../../model/wording.ts';
import { andList } from '../../../text/lists.ts';
import { upperFirst } from '../../../text/upper-first.ts';
import { defineChangeRule } from '../../define-rule.ts';

type Status = (typeof channelStatuses)[number];

const steps: Life['steps'] = channelLife.steps;

export const forbiddenTransition = defineChangeRule({
  id: 'forbidden-transition',
  severity: 'error',
  name: { en: 'Forbidden change of status', fr: 'Changement d’état interdit' },
  summary: {
    en: 'Channels, posts and meetings go through their statuses one step at a time, and somebody with a say agrees.',
    fr: 'Comptes, publications et réunions changent d’état étape par étape, avec l’accord d’une personne qui a son mot à dire.',
  },
  *check(change, { today }) {
    for (const { kind, life } of stepped) yield* stepsOfKind(change, kind, life);
    for (const { file, after, then, now } of stepsOf(change)) {
      if (steps[then]?.[now] === undefined)
        yield {
          file,
          path: ['status'],
          message: {
            en: `${wordsOf(after, then, now).en}: there is no such step.`,
            fr: `${wordsOf(after, then, now).fr} : cette étape n’existe pas.`,
          },
          fix: detour(then, now),
        };
      // A new entry that is retired is a memory of an account: it has nobody to hand over to.
      else if (now === 'retired' && then !== 'new') yield* successor(change, after, today);
    }
  },
});

/** Kinds whose table of steps says it all; a channel that goes has followers as well. */
const stepped = kindNames.flatMap((kind) => {
  const { life }: Rights = kinds[kind].rights;
  return kind !== 'channels' && life?.key === 'status' ? [{ kind, life }] : [];
});

const statusOf = (entry: Entry): string | undefined =>
  'status' in entry.data ? (entry.data.status as string | undefined) : undefined;

function* stepsOfKind(change: Change, kind: Kind, life: Life): Iterable<Finding> {
  const { words } = kinds[kind];
  for (const { file, before, after } of changesOf(change, kind)) {
    const [then, now] = [before ? statusOf(before) : 'new', after && statusOf(after)];
    if (before && !after && then !== undefined && isLast(life, then)) yield erased(before, then);
    if (!after || then === undefined || now === undefined || then === now) continue;
    const open = life.steps[then] ?? {};
    if (open[now] !== undefined) continue;
    const next = Object.keys(open).map((status) => `\`${status}\``);
    const [en, fr] =
      then === 'new'
        ? [`A new ${words.en.one}`, `À son ajout, ${words.fr.the}`]
        : [
            `The ${words.en.one} \`${after.id}\`, which is \`${then}\`,`,
            `${upperFirst(words.fr.the)} \`${after.id}\`, qui est \`${then}\`,`,
          ];
    yield {
      file,
      path: ['status'],
      message: { en: `${en} cannot become \`${now}\`.`, fr: `${fr} ne peut pas devenir \`${now}\`.` },
      fix:
        next.length > 0
          ? {
              en: `The statuses it can have now are ${andList(next)}.`,
              fr: `Les statuts possibles maintenant sont ${andList(next, 'fr')}.`,
            }
          : {
              en: `Leave \`status: ${then}\`: what has happened stays written. What is new goes in a file of its own.`,
              fr: `Laissez \`status: ${then}\` : ce qui a eu lieu reste écrit. Ce qui est nouveau a son propre fichier.`,
            },
    };
  }
}

/** An entry that says what has happened is gone. */
function erased({ kind, id, file }: Entry, then: string): Finding {
  const { en, fr } = kinds[kind].words;
  return {
    file,
    message: {
      en: `The ${en.one} \`${id}\`, which is \`${then}\`, is deleted: nothing would say any more what has appeared, and who approved it.`,
      fr: `On supprime ${fr.the} \`${id}\`, qui est \`${then}\` : plus rien ne dirait ce qui a paru, ni qui l’a approuvé.`,
    },
    fix: {
      en: 'Bring the file back under its name: what has happened stays written.',
      fr: 'Rétablissez le fichier sous son nom : ce qui a eu lieu reste écrit.',
    },
  };
}

type Channel = NonNullable<EntryChange<'channels'>['after']>;

interface Step {
  readonly file: string;
  readonly before: Channel | undefined;
  readonly after: Channel;
  readonly then: Status | 'new';
  readonly now: Status;
}

function* stepsOf(change: Change): Iterable<Step> {
  for (const { file, before, after } of changesOf(change, 'channels')) {
    const now = after?.data.status;
    // A status that cannot be read is spoken of by `schema`.
    if (!after || now === undefined || (before && before.data.status === undefined)) continue;
    const then = before?.data.status ?? 'new';
    if (then !== now) yield { file, before, after, then, now };
  }
}

const wordsOf = ({ id }: Channel, then: Status | 'new', now: Status): InBoth =>
  then === 'new'
    ? {
        en: `The channel \`${id}\` enters as \`${now}\``,
        fr: `Le compte \`${id}\` arrive avec l’état \`${now}\``,
      }
    : {
        en: `\`${id}\` goes from \`${then}\` to \`${now}\``,
        fr: `\`${id}\` passe de \`${then}\` à \`${now}\``,
      };

/** What to do instead of a step that does not exist. */
function detour(then: Status | 'new', now: Status): InBoth {
  if (then === 'proposed')
    return now === 'retired'
      ? {
          en: 'Delete the file: a proposal that is not wanted is withdrawn, it was never a channel.',
          fr: 'Supprimez le fichier : une proposition dont on ne veut pas est retirée, ce n’était pas encore un compte.',
        }
      : {
          en: 'Write `status: active` when it opens; it can be paused later, with `status: dormant`.',
          fr: 'Écrivez `status: active` quand il ouvre ; il pourra être mis en pause plus tard, avec `status: dormant`.',
        };
  if (now === 'proposed')
    return {
      en: `Leave \`status: ${then}\`: what is running was agreed to once. To start anew, propose another channel that supersedes it.`,
      fr: `Laissez \`status: ${then}\` : ce qui est en service a déjà reçu un accord. Pour repartir de zéro, proposez un autre compte qui le remplace.`,
    };
  return {
    en: 'Write `status: active` if it is used again, or leave it retired.',
    fr: 'Écrivez `status: active` s’il sert de nouveau, ou laissez-le fermé.',
  };
}

/** The followers of a channel must be told where to go. */
function* successor({ after: registry }: Change, after: Channel, today: string): Iterable<Finding> {
  if (isBroken(registry, after, 'superseded_by') || isBroken(registry, after, 'retired')) return;
  const { superseded_by: by, retired } = after.data;
  const next = by === undefined ? undefined : registry.channels.get(by);
  const running = next?.data.status === 'active' || next?.data.status === 'dormant';
  if (retired?.no_successor !== undefined || running || (by !== undefined && !next)) return;
  const audiences = (after.data.audiences ?? []).map((id) => `\`${id}\``).join(', ');
  yield {
    file: after.file,
    path: [next ? 'superseded_by' : 'retired'],
    message: next
      ? {
          en: `\`${after.id}\` is retired in favour of \`${by}\`, which is \`${next.data.status}\`: its audience (${audiences}) has nowhere to go.`,
          fr: `\`${after.id}\` est fermé au profit de \`${by}\`, qui est \`${next.data.status}\` : son public (${audiences}) n’a nulle part où aller.`,
        }
      : {
          en: `\`${after.id}\` is retired without a successor: nothing says where its audience (${audiences}) is to go.`,
          fr: `\`${after.id}\` est fermé sans successeur : rien ne dit où doit aller son public (${audiences}).`,
        },
    fix: next
      ? {
          en: 'Open the successor first, or name another one.',
          fr: 'Ouvrez d’abord le successeur, ou nommez-en un autre.',
        }
      : {
          en: `Name the channel that takes over (\`superseded_by: …\`), or say why none does and what its audience is told: \`retired: { on: ${retired?.on ?? today}, reason: …, handle_kept: true, no_successor: … }\`.`,
          fr: `Nommez le compte qui prend la suite (\`superseded_by: …\`), ou dites pourquoi aucun ne le fait et ce que l’on dit à son public : \`retired: { on: ${retired?.on ?? today}, reason: …, handle_kept: true, no_successor: … }\`.`,
        },
    ...(next && {
      related: [{ file: next.file, path: ['status'], message: inBoth(`\`${next.data.status}\``) }],
    }),
  };
}
