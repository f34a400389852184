import { platformOf } from '../../../channels/live.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { nameIn } from '../../../organization/names.ts';
import { type Alike, nearDuplicates, type Purpose } from '../../../similarity/near-duplicates.ts';
import { likeness, sharedWords } from '../../../similarity/purpose.ts';
import { compareText } from '../../../text/order.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

type Channel = Entry<'channels'>;

export const overlappingChannel = defineRule({
  id: 'overlapping-channel',
  severity: 'warning',
  name: { en: 'Overlapping channels', fr: 'Comptes qui se chevauchent' },
  summary: {
    en: 'No two channels of one platform say the same thing to the same people in the same language.',
    fr: 'Deux comptes d’une même plateforme ne disent pas la même chose aux mêmes personnes dans la même langue.',
  },
  fixedBy: 'overlaps',
  *check(registry) {
    const purposes = comparable(registry);
    let keys: Map<unknown, string> | undefined;
    const areTwo = (a: Channel, b: Channel) => {
      keys ??= new Map(registry.accounts.map(({ entry, account }) => [entry, account.key]));
      const key = keys.get(a);
      return a !== b && (key === undefined || key !== keys.get(b)); // One account twice is a duplicate-account.
    };
    const accepts = (a: Channel, b: Channel) => !answered(a, b) && areTwo(a, b);
    const found = nearDuplicates(purposes, registry.thresholds.overlap, { most: 3, accepts });
    for (const [entry, alike] of found) yield finding(registry, entry, alike);
  },
});

/** The purposes of live channels that share platform, audience and language with another one, per language of the text. */
function comparable(registry: Registry): Purpose<Channel>[] {
  // Groups are numbers: with thousands of channels, joining and comparing their names would cost more than the rest.
  // There are fewer than a thousand platforms and languages, so that no two groups share one.
  const platformNumber = numbering<string>();
  const audienceNumber = numbering<string>();
  const tongueNumber = numbering<string>();
  const groupNumber = numbering<number>();
  const crowds: number[] = [];
  const open: { entry: Channel; groups: number[] }[] = [];
  for (const entry of registry.channels.values()) {
    const { status, audiences, languages, purpose } = entry.data;
    if ((status !== 'active' && status !== 'proposed') || !audiences || !languages || !purpose) continue;
    const platform = platformNumber(platformOf(entry));
    const groups: number[] = [];
    for (const audience of audiences) {
      for (const language of languages) {
        const group = groupNumber(
          (audienceNumber(audience) * 1000 + tongueNumber(language)) * 1000 + platform,
        );
        if (groups.includes(group)) continue;
        groups.push(group);
        crowds[group] = (crowds[group] ?? 0) + 1;
      }
    }
    open.push({ entry, groups });
  }
  // In the order of their ids, so that the order in which files were read does not choose what is reported.
  open.sort((a, b) => compareText(a.entry.id, b.entry.id));
  const languageNumber = numbering<string>();
  const purposes: Purpose<Channel>[] = [];
  for (const { entry, groups } of open) {
    const crowded = groups.filter((group) => (crowds[group] ?? 0) > 1);
    if (crowded.length === 0) continue;
    for (const [language, text] of textsOf(registry, entry)) {
      const offset = languageNumber(language) * crowds.length;
      purposes.push({ ref: entry, text, groups: crowded.map((group) => offset + group) });
    }
  }
  return purposes;
}

/** Gives each value a number of its own, from 0 on. */
function numbering<T>(): (value: T) => number {
  const numbers = new Map<T, number>();
  return (value) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  };
}

/** Has somebody said why both are needed, or that one replaces the other? */
function answered(a: Channel, b: Channel): boolean {
  const says = (one: Channel, other: Channel) =>
    one.data.overlaps?.some((answer) => answer.with === other.id) ||
    one.data.supersedes?.includes(other.id) ||
    one.data.superseded_by === other.id;
  return says(a, b) === true || says(b, a) === true;
}

function finding(registry: Registry, entry: Channel, alike: readonly Alike<Channel>[]): Finding {
  const sorted = alike.toSorted((a, b) => b.likeness - a.likeness || compareText(a.ref.id, b.ref.id));
  const others = sorted.filter(({ ref }, at) => sorted.findIndex((one) => one.ref === ref) === at);
  const nearest = others[0]?.ref ?? entry;
  const platform = platformOf(entry);
  const common = (key: 'audiences' | 'languages') =>
    (entry.data[key] ?? [])
      .filter((one) => nearest.data[key]?.includes(one))
      .map((one) => `\`${one}\``)
      .join(', ');
  const words = shared(registry, entry, nearest);
  return {
    file: entry.file,
    path: ['purpose'],
    message: {
      en:
        `The purpose is ${percent(others[0]?.likeness)} the same as that of \`${nearest.id}\`, for the same audience (${common('audiences')}) ` +
        `in the same language (${common('languages')}) on ${nameIn(registry, 'platforms', platform).en}; both say ${words}.`,
      fr:
        `L’objectif est à ${percent(others[0]?.likeness)} celui de \`${nearest.id}\`, pour le même public (${common('audiences')}) ` +
        `dans la même langue (${common('languages')}) sur ${nameIn(registry, 'platforms', platform).fr} ; les deux disent ${inGuillemets(words)}.`,
    },
    fix: {
      en: `Merge the two, tell apart what they are for, or say why both are needed: \`overlaps: [{ with: ${nearest.id}, because: … }]\`.`,
      fr: `Fusionnez les deux, distinguez leurs objectifs, ou dites pourquoi les deux sont nécessaires : \`overlaps: [{ with: ${nearest.id}, because: … }]\`.`,
    },
    forForm: {
      en: `${nameIn(registry, 'channels', nearest.id).en} says nearly the same to the same people: ${words}. Tell apart what the two are for, or say below why both are needed.`,
      fr: `${nameIn(registry, 'channels', nearest.id).fr} dit presque la même chose aux mêmes personnes : ${inGuillemets(words)}. Distinguez leurs objectifs, ou dites plus bas pourquoi les deux sont nécessaires.`,
    },
    related: others.map(({ ref, likeness: degree }) =>
      relatedAt(ref.file, ['purpose'], {
        en: `${percent(degree)} the same; owner \`${ref.data.owner ?? 'unknown'}\``,
        fr: `à ${percent(degree)} le même ; responsable \`${ref.data.owner ?? 'inconnu'}\``,
      }),
    ),
  };
}

const inGuillemets = (words: string): string => words.replaceAll('“', '« ').replaceAll('”', ' »');

const percent = (share = 0) => `${Math.round(share * 100)} %`;

/** The words that two purposes share, in the language in which they share most. */
function shared(registry: Registry, entry: Channel, other: Channel): string {
  const others = new Map(textsOf(registry, other));
  const pairs = textsOf(registry, entry).flatMap(([language, text]): [string, string][] => {
    const theirs = others.get(language);
    return theirs === undefined ? [] : [[text, theirs]];
  });
  const [best] = pairs.length > 1 ? pairs.toSorted((a, b) => likeness(...b) - likeness(...a)) : pairs;
  const words = best ? sharedWords(...best) : [];
  return words
    .slice(0, 6)
    .map((word) => `“${word}”`)
    .join(', ');
}

/** Texts are compared with texts of their own language; a bare one is in the organisation's first. */
function textsOf({ organization }: Registry, { data: { purpose } }: Channel): [string, string][] {
  if (typeof purpose !== 'string') return Object.entries(purpose ?? {});
  return [[organization?.data.languages?.[0] ?? 'en', purpose]];
}
