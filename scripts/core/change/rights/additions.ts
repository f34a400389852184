/** What a new entry needs in agreement: to be there, for what it says is decided, and for what only a person themself can say. */
import { kindNames, kinds } from '../../kinds/kinds.ts';
import { agrees, asksMore, mayOf, type Rights } from '../../kinds/rights.ts';
import { valueAt } from '../../model/finding.ts';
import { type Entry, entriesOf } from '../../model/registry.ts';
import { eachLanguage, en, fr } from '../../model/wording.ts';
import type { ApprovalRequest } from '../approval-request.ts';
import { decisionsIn } from '../decisions.ts';
import type { Change } from '../diff.ts';
import { receipt } from './alterations.ts';
import { isFirstLogin } from './first-login.ts';
import { leadWhere, requirementFor } from './requirement.ts';
import { leadOf, placeKeyOf } from './say.ts';
import { formWord } from './word-for.ts';
import { entryWords } from './words-of-change.ts';

export function* additionOf(change: Change, file: string, entry: Entry): Iterable<ApprovalRequest> {
  const rights: Rights = kinds[entry.kind].rights;
  const { add, life, instead, self = [], consent = [], fromTheStart = [] } = rights;
  const values: Readonly<Record<string, unknown>> = entry.data;
  const path = life?.key.split('.');
  const state = path && valueAt(values, path);
  const step = typeof state === 'string' ? (life?.steps['new']?.[state] ?? 'never') : undefined;
  // Somebody with a login is one more who can be heard: nobody makes themself two.
  const word = entry.kind === 'people' && values['github'] !== undefined ? 'second' : (step ?? add);
  const leaders = isAwaited(change, entry) ? leadOf(change.rights) : leadWhere(change.rights, entry);
  const requirement = requirementFor(change.rights, word, entry, leaders);
  if (requirement && !isFirstLogin(change, entry))
    yield {
      file,
      ...(step && path && { path }),
      what: {
        en: en`${entryWords(entry)} ${step ? `enters as \`${state}\`` : 'is added'}`,
        fr: fr`${entryWords(entry)} ${step ? `arrive avec l’état \`${state}\`` : 's’ajoute'}`,
      },
      requirement,
      ...(instead?.add && {
        fix: (usual) => eachLanguage([usual, instead.add ?? ''], (sentences) => sentences.join(' ')),
      }),
    };
  // What would be for others to decide the day after is for them today. Nobody whom the entry names itself is asked.
  for (const decision of decisionsIn(entry)) {
    const key = decision.path.slice(0, -1);
    const may = mayOf(rights, key.join('.'));
    if (!asksMore(may, word)) continue;
    const asked = requirementFor(change.rights, may === 'owner' ? 'unit' : may, entry, leaders);
    if (asked)
      yield {
        file,
        path: key,
        what: {
          en: en`${entryWords(entry)} is added with a decision`,
          fr: fr`${entryWords(entry)} s’ajoute avec une décision`,
        },
        requirement: asked,
      };
  }
  for (const key of [...fromTheStart, ...consent, 'form']) {
    const may = key === 'form' ? formWord(change.rights, values[key]) : mayOf(rights, key);
    if (!agrees(values[key]) || !asksMore(may, word)) continue;
    const asked = requirementFor(change.rights, may, entry, leaders);
    if (asked)
      yield {
        file,
        path: [key],
        what: {
          en: en`${entryWords(entry)} is added with \`${key}\``,
          fr: fr`${entryWords(entry)} s’ajoute avec \`${key}\``,
        },
        requirement: asked,
      };
  }
  if (speaksForThemself(change, entry)) return;
  for (const key of self)
    if (values[key] !== undefined)
      yield {
        ...receipt(change, file, entry, key),
        fix: () => ({
          en: 'Leave it out: they add it themself, in a change of their own.',
          fr: 'Retirez cette partie\u00A0: la personne l’ajoute elle-même, par un changement séparé.',
        }),
      };
}

/** A unit that others name already, though there is none of that name: to add it is to lead over them. */
const isAwaited = ({ rights }: Change, { kind, id }: Entry): boolean =>
  kind === 'units' &&
  kindNames.some((one) => {
    const key = placeKeyOf(one);
    return (
      key !== undefined &&
      [...entriesOf(rights, one)].some(({ data }) => (data as Readonly<Record<string, unknown>>)[key] === id)
    );
  });

/** Somebody who was not known before, under the login that the change gives them. */
function speaksForThemself({ participants: { author, approvers } }: Change, { kind, data }: Entry): boolean {
  const login = kind === 'people' ? (data as Entry<'people'>['data']).github?.toLowerCase() : undefined;
  return login !== undefined && [author, ...approvers].some((one) => one?.login.toLowerCase() === login);
}
