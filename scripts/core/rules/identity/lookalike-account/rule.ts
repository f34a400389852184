import {
  compare,
  type LookAlike,
  type LookAlikeIndex,
  lookAlikeIndex,
  type Platforms,
} from '../../../identity/index.ts';
import type { Finding } from '../../../model/finding.ts';
import type { AccountRecord, Entry } from '../../../model/registry.ts';
import { en, fr, type InBoth, inBoth } from '../../../model/wording.ts';
import { compareText } from '../../../text/order.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

type Near = LookAlike<AccountRecord>;

export const lookalikeAccount = defineRule({
  id: 'lookalike-account',
  severity: 'warning',
  name: { en: 'Look-alike account', fr: 'Compte ressemblant' },
  summary: {
    en: 'No new, retired or unofficial account can be mistaken for another one without anybody saying so.',
    fr: 'Aucun compte nouveau, fermé ou non officiel ne peut être confondu avec un autre sans que quelqu’un l’ait dit.',
  },
  *check({ accounts, identity }) {
    // Two active official accounts are sisters: nobody is asked about them, and the index is built only when needed.
    let index: LookAlikeIndex<AccountRecord> | undefined;
    for (const record of accounts) {
      if (!isSuspect(record)) continue;
      index ??= lookAlikeIndex(
        accounts.map((one) => ({ account: one.account, ref: one })),
        identity,
      );
      const near = index
        .near(record.account)
        .filter(({ ref }) => !answered(record.entry, ref.entry) && areTwo(record, ref, identity))
        .sort((a, b) => compareText(a.ref.entry.file, b.ref.entry.file));
      if (near.length === 0) continue;
      if (record.entry.kind === 'unofficial') yield* unofficial(record, near);
      else yield* official(record, near);
    }
  },
});

/** Nobody reads more culprits than this. */
const most = 3;

/** What may be one account is the business of undecided-account, and what is one that of reused-id. */
function areTwo(a: AccountRecord, b: AccountRecord, platforms: Platforms): boolean {
  const [one, other] = [a, b].map(({ account, entry }) => ({ account, platformId: entry.data.platform_id }));
  const verdict = one && other && compare(one, other, platforms);
  return verdict === 'look-alike' || verdict === 'different';
}

function isSuspect({ entry }: AccountRecord): boolean {
  if (entry.kind === 'unofficial') return !isSettled(entry);
  return entry.data.status === 'proposed' || entry.data.status === 'retired';
}

/** Somebody has decided about the account, or its case is closed: it is known what it is. */
const isSettled = ({ data }: Entry<'unofficial'>) =>
  data.decision !== undefined || data.case?.status === 'closed';

const isImpostor = ({ entry }: AccountRecord) =>
  entry.kind === 'unofficial' && entry.data.kind === 'impostor' && entry.data.case?.status !== 'closed';

/** One says that it replaces, overlaps with or doubles the other: the likeness has been seen. */
function answered(a: AccountRecord['entry'], b: AccountRecord['entry']): boolean {
  const says = (one: AccountRecord['entry'], other: AccountRecord['entry']) =>
    one.kind === 'unofficial'
      ? one.data.duplicate_of === other.id
      : one.data.supersedes?.includes(other.id) ||
        one.data.superseded_by === other.id ||
        one.data.overlaps?.some((answer) => answer.with === other.id);
  return says(a, b) === true || says(b, a) === true;
}

function* unofficial(record: AccountRecord, near: readonly Near[]): Iterable<Finding> {
  // The proposal that resembles an impostor is reported in its own file, as an error.
  const ours = near.filter(
    ({ ref: { official, entry } }) => official && !(isImpostor(record) && isProposed(entry)),
  );
  if (ours.length === 0) return;
  yield {
    ...about(record, ours),
    forForm: {
      en: `This account can be mistaken for ${shown(ours)}, which is ours.`,
      fr: `On peut confondre ce compte avec ${shown(ours)}, qui est à nous.`,
    },
    fix: {
      en: 'Look at the account and record a decision: `decision: { what: …, on: …, by: …, reason: … }`.',
      fr: 'Examinez le compte et notez une décision : `decision: { what: …, on: …, by: …, reason: … }`.',
    },
  };
}

function* official(record: AccountRecord, near: readonly Near[]): Iterable<Finding> {
  const proposed = isProposed(record.entry);
  const impostors = near.filter(({ ref }) => isImpostor(ref));
  if (proposed && impostors.length > 0) {
    yield {
      ...about(record, impostors),
      severity: 'error',
      fix: {
        en: 'Choose another handle, or have the impostor removed and close its case first.',
        fr: 'Choisissez un autre nom de compte, ou faites d’abord supprimer le compte usurpateur et clore son cas.',
      },
      forForm: {
        en: `This account can be mistaken for ${shown(impostors)}, a known impostor. Choose another handle, or have that account removed first.`,
        fr: `On peut confondre ce compte avec ${shown(impostors)}, qui usurpe notre identité. Choisissez un autre nom de compte, ou faites d’abord supprimer celui-là.`,
      },
    };
  }
  const others = near.filter(
    ({ ref }) => ref.entry.kind === 'channels' || (proposed && !isImpostor(ref) && !isSettled(ref.entry)),
  );
  const [first] = others;
  if (!first) return;
  const replaced = `\`${proposed ? 'supersedes' : 'superseded_by'}: ${proposed ? `[${first.ref.entry.id}]` : first.ref.entry.id}\``;
  const both = `\`overlaps: [{ with: ${first.ref.entry.id}, because: … }]\``;
  yield {
    ...about(record, others),
    fix:
      first.ref.entry.kind === 'unofficial'
        ? {
            en: 'Choose another handle, or decide first what the unofficial account is.',
            fr: 'Choisissez un autre nom de compte, ou décidez d’abord ce qu’est le compte non officiel.',
          }
        : proposed
          ? {
              en: `Choose a handle that nobody mistakes for the other, or answer: ${both}, or ${replaced} if it replaces it.`,
              fr: `Choisissez un nom de compte que personne ne confond avec l’autre, ou répondez : ${both}, ou ${replaced} s’il le remplace.`,
            }
          : {
              en: `Say how they belong together: ${replaced} if the other replaced it, else ${both}.`,
              fr: `Dites comment les deux vont ensemble : ${replaced} si l’autre l’a remplacé, sinon ${both}.`,
            },
    forForm: {
      en: `This account can be mistaken for ${shown(others)}. Choose a handle that nobody mistakes for it, or say below why both are needed.`,
      fr: `On peut confondre ce compte avec ${shown(others)}. Choisissez un nom de compte que personne ne confond avec lui, ou dites plus bas pourquoi les deux sont nécessaires.`,
    },
  };
}

/** The accounts as people read them. */
const shown = (near: readonly Near[]): string =>
  near
    .slice(0, most)
    .map(({ ref: { account } }) => `\`${account.handle ?? account.key}\``)
    .join(', ');

const isProposed = (entry: AccountRecord['entry']) =>
  entry.kind === 'channels' && entry.data.status === 'proposed';

function about({ entry, account }: AccountRecord, near: readonly Near[]): Omit<Finding, 'fix'> {
  const [first] = near;
  const which: InBoth = first
    ? {
        en: en` (${labelOf(first.ref)}): ${first.why}`,
        fr: fr` (${labelOf(first.ref)}) : ${first.why}`,
      }
    : inBoth('');
  const self =
    entry.kind === 'unofficial'
      ? { en: 'unofficial', fr: 'non officiel' }
      : { en: entry.data.status, fr: entry.data.status };
  return {
    file: entry.file,
    path: ['url'],
    message: {
      en: en`The ${self.en} account \`${account.key}\` can be mistaken for \`${first?.account.key}\`${which.en}.`,
      fr: fr`On peut confondre le compte \`${account.key}\` (${self.fr}) avec \`${first?.account.key}\`${which.fr}.`,
    },
    related: near.slice(0, most).map(({ ref, why }) =>
      relatedAt(ref.entry.file, ['url'], {
        en: en`${labelOf(ref)}: ${why}`,
        fr: fr`${labelOf(ref)} : ${why}`,
      }),
    ),
  };
}

function labelOf({ entry }: AccountRecord): InBoth {
  if (entry.kind === 'unofficial')
    return entry.data.kind === 'impostor'
      ? { en: 'a known impostor', fr: 'un compte usurpateur connu' }
      : { en: `unofficial, \`${entry.data.kind}\``, fr: `non officiel, \`${entry.data.kind}\`` };
  return {
    en: `ours, ${entry.data.status}${entry.data.owner ? `, owner \`${entry.data.owner}\`` : ''}`,
    fr: `à nous, ${entry.data.status}${entry.data.owner ? `, responsable \`${entry.data.owner}\`` : ''}`,
  };
}
