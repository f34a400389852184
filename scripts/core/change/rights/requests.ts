/** What a change needs in agreement: the rights of each kind, applied to all that the change adds, alters and takes away. */
import { kinds } from '../../kinds/kinds.ts';
import type { Rights } from '../../kinds/rights.ts';
import type { Entry } from '../../model/registry.ts';
import { eachLanguage, en, fr } from '../../model/wording.ts';
import type { ApprovalRequest } from '../approval-request.ts';
import type { Change, EntryChange } from '../diff.ts';
import { additionOf } from './additions.ts';
import { alterationsOf } from './alterations.ts';
import { earlierOf, entryIn, requirementFor } from './requirement.ts';
import { isLead, leadOf } from './say.ts';
import { entryWords } from './words-of-change.ts';

const fileSteps = { added: 'ajouté', changed: 'modifié', removed: 'supprimé' } as const;

/** Every part of a change for which somebody is asked by the rights of its kind. Who has a right is read where the change goes. */
export function* rightsRequests(change: Change): Iterable<ApprovalRequest> {
  for (const one of change.entries) {
    const before = earlierOf(change, one);
    if (!one.after) yield* removalOf(change, one);
    else if (!before) yield* additionOf(change, one.file, one.after);
    else if (change.after.byPath.get(one.file)?.value !== undefined)
      yield* alterationsOf(change, { ...one, before } as EntryChange);
    // A file that can be read no longer stops the change by itself; one that never could be is still somebody's.
    else if (change.before.byPath.get(before.file)?.value === undefined)
      yield {
        file: one.file,
        what: {
          en: en`${entryWords(before)}, which cannot be read, changes`,
          fr: fr`${entryWords(before)} change, sans pouvoir être lu`,
        },
        requirement: { anyOf: leadOf(change.rights) },
      };
  }
  for (const { file, how } of change.files)
    yield {
      file,
      what: { en: `The file \`${file}\` is ${how}`, fr: `Le fichier \`${file}\` est ${fileSteps[how]}` },
      requirement: { anyOf: leadOf(change.rights) },
    };
}

function* removalOf(change: Change, { file, before }: EntryChange): Iterable<ApprovalRequest> {
  if (!before) return;
  const { remove, instead }: Rights = kinds[before.kind].rights;
  // Whether those who lead over everything can be heard is for none of them alone.
  const word = isLead(change.rights, before) ? 'second' : remove;
  const requirement = requirementFor(change.rights, word, entryIn(change.rights, before) ?? before);
  if (!requirement || isAdopted(change, before)) return;
  yield {
    file,
    what: { en: en`${entryWords(before)} is deleted`, fr: fr`${entryWords(before)} disparaît` },
    requirement,
    ...(instead?.remove && { fix: (usual) => eachLanguage([instead.remove ?? '', usual], inTurn) }),
  };
}

/** A case ends where its account has become one of ours. A proposal can be withdrawn, and a handle that was ours is not. */
const isAdopted = ({ after }: Change, { kind, id }: Entry): boolean => {
  const status = kind === 'unofficial' ? after.channels.get(id)?.data.status : undefined;
  return status === 'active' || status === 'dormant';
};

const inTurn = (sentences: readonly string[]): string => sentences.join(' ');
