/** Who has to agree to a part of a change, whether they have, and how to ask those who have not. */

import type { Finding, Place, Related } from '../model/finding.ts';
import type { Registry } from '../model/registry.ts';
import { absentees, isAlone, isSmall } from '../organization/availability.ts';
import { leadersOver } from '../organization/hierarchy.ts';
import type { Change } from './diff.ts';
import type { Participant, Participants } from './participants.ts';

/** A part of a change that needs somebody's word. */
export interface Requirement {
  /** One of these people, with what they are: `the owner`, ``lead of `museum` ``. From the state before the change. */
  readonly anyOf: ReadonlyMap<string, string>;
  /** The author's own word is not enough: a second person must look. */
  readonly second?: boolean;
}

/** A part of a change for which somebody is asked, with its place. */
export interface ApprovalRequest extends Place {
  /** Half a sentence: ``the owner of `x/aster` was … and becomes …``. */
  readonly what: string;
  readonly requirement: Requirement;
  /** What follows it while nobody has agreed, in place of `, which needs the agreement of …`. */
  readonly whileMissing?: string;
  /** A repair that says more than the usual one, which it is given. */
  readonly fix?: (usual: string) => string;
  readonly related?: readonly Related[];
}

/** The finding of a request that nobody has agreed to; undefined when somebody has. */
export function missingApproval(
  change: Change,
  request: ApprovalRequest,
  today: string,
): Finding | undefined {
  const { what, requirement, whileMissing, fix, ...place } = request;
  if (agreed(change, requirement, today) !== undefined) return undefined;
  const missing = missingAgreement(change, requirement, today);
  return {
    ...place,
    message: `${what}${whileMissing ?? `, which ${missing.needs}`}. ${missing.heard}`,
    fix: fix ? fix(missing.fix) : missing.fix,
  };
}

/** People who may approve, with what they are. Absent ids are left out; of a person named twice the first part counts. */
export function eligible(
  ...parts: readonly (readonly [person: string | undefined, part: string])[]
): Map<string, string> {
  const people = new Map<string, string>();
  for (const [person, part] of parts)
    if (person !== undefined && !people.has(person)) people.set(person, part);
  return people;
}

/** The lead over all channels and the deputy. */
export function leadOf({ organization }: Registry): Map<string, string> {
  const lead = organization?.data.lead;
  return eligible([lead?.person, 'lead over all channels'], [lead?.deputy, 'deputy lead over all channels']);
}

/** Owner and deputy of a channel, and everybody who leads over its unit. */
export function sayOver(
  before: Registry,
  {
    owner,
    deputy,
    unit,
  }: { owner?: string | undefined; deputy?: string | undefined; unit?: string | undefined },
): Map<string, string> {
  return eligible([owner, 'the owner'], [deputy, 'the deputy'], ...leadersOver(before, unit ?? ''));
}

/** Somebody of these who has agreed, by making the change or by approving it; undefined when nobody has. */
export function agreed(
  { before, participants }: Change,
  { anyOf, second }: Requirement,
  today: string,
): string | undefined {
  const small = second && isSmall(before);
  // Where there is nobody else, nobody else can be asked.
  const alone = second && isAlone(before, today);
  const heard = [
    ...participants.approvers,
    ...(participants.author && (!second || alone) ? [participants.author] : []),
  ];
  for (const { person } of heard) {
    if (!person || absentees(before, today).get(person.id)?.kind === 'left') continue;
    // In a small organisation any second person gives the second look.
    if (anyOf.has(person.id) || small) return person.id;
  }
  return undefined;
}

/** What a finding says of a missing agreement, and how to get it. */
interface Missing {
  /** `needs the agreement of A or B`, for the end of a sentence. */
  readonly needs: string;
  /** Who has been heard, as a sentence of its own. */
  readonly heard: string;
  readonly fix: string;
}

/** Nobody reads more names than this. */
const most = 4;

function missingAgreement(change: Change, { anyOf, second }: Requirement, today: string): Missing {
  const { before, participants } = change;
  const author = second ? participants.author?.person?.id : undefined;
  const able = [...anyOf].filter(
    ([id]) => id !== author && before.people.has(id) && absentees(before, today).get(id)?.kind !== 'left',
  );
  const shown = able.slice(0, most);
  const names = shown.map(([id, part]) => `${nameOf(before, id)} (${part})`);
  const rest = able.length > most ? [`${able.length - most} more`] : [];
  const who = orList([...names, ...rest]) || 'somebody who leads';
  const logins = shown.flatMap(([id]) => before.people.get(id)?.data.github ?? []);
  const files = shown.map(([id]) => `\`${before.people.get(id)?.file}\``);
  return {
    needs: `needs the agreement of ${who}${author === undefined ? '' : ', somebody else than the author'}`,
    heard: heardSentence(participants),
    fix:
      shown.length > 0 && logins.length === 0
        ? `None of them can be heard: write their \`github\` into ${orList(files)} first, in a change of its own.`
        : `Ask ${orList(logins.map((login) => `\`${login}\``)) || who} to approve this very change, or leave this part out.`,
  };
}

function heardSentence({ author, approvers }: Participants): string {
  const approval =
    approvers.length > 0 ? `approved by ${approvers.map(participantWords).join(' and ')}` : undefined;
  if (author) return `It is by ${participantWords(author)}, ${approval ?? 'and nobody has approved it'}.`;
  return approval ? `It is ${approval}.` : 'Neither its author nor anybody who approves it is named.';
}

const participantWords = ({ login, person }: Participant) =>
  person?.data.name ? `${person.data.name} (\`${login}\`)` : `\`${login}\` (whom no file of a person names)`;

export const nameOf = ({ people }: Registry, id: string): string => people.get(id)?.data.name ?? `\`${id}\``;

/** `a`, `a or b`, `a, b or c`. */
export function orList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
