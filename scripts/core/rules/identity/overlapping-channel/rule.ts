import { compareText } from '../../../order.ts';
import type { Finding } from '../../../problem.ts';
import { type Alike, alikePurposes, likeness, type Purpose, type Words, wordsOf } from '../../../purpose.ts';
import type { Entry, Registry } from '../../../registry.ts';
import { defineRule } from '../../../rule.ts';

type Channel = Entry<'channels'>;

export const overlappingChannel = defineRule({
  id: 'overlapping-channel',
  severity: 'warning',
  summary: 'No two channels of one platform say the same thing to the same people in the same language.',
  *check(registry) {
    const purposes = comparable(registry);
    const found = alikePurposes(purposes, registry.thresholds.overlap, { most: 3, accepts: (a, b) => !answered(a, b) });
    if (found.size === 0) return;
    const words = new Map<Channel, Words[]>();
    for (const purpose of purposes) words.set(purpose.ref, [...(words.get(purpose.ref) ?? []), purpose.words]);
    for (const [entry, alike] of found) yield finding(registry, entry, alike, words);
  },
});

/** The purposes of live channels that share platform, audience and language with another one, per language of the text. */
function comparable({ channels, organization }: Registry): Purpose<Channel>[] {
  const groups = new Map<string, number>();
  const live: [Channel, string[]][] = [];
  for (const entry of channels.values()) {
    const { status, audiences, languages, purpose } = entry.data;
    if ((status !== 'active' && status !== 'proposed') || !audiences || !languages || !purpose) continue;
    const platform = entry.id.slice(0, entry.id.indexOf('/'));
    const own = new Set(audiences.flatMap((audience) => languages.map((language) => `${platform} ${audience} ${language}`)));
    for (const group of own) groups.set(group, (groups.get(group) ?? 0) + 1);
    live.push([entry, [...own]]);
  }
  const first = organization?.data.languages?.[0] ?? 'en';
  const purposes: Purpose<Channel>[] = [];
  // In the order of their ids, so that the order in which files were read does not choose what is reported.
  live.sort(([a], [b]) => compareText(a.id, b.id));
  for (const [entry, own] of live) {
    const crowded = own.filter((group) => (groups.get(group) ?? 0) > 1);
    if (crowded.length === 0 || !entry.data.purpose) continue;
    const { purpose } = entry.data;
    // Texts are compared with texts of their own language; a bare one is in the organisation's first.
    for (const [language, text] of typeof purpose === 'string' ? [[first, purpose] as const] : Object.entries(purpose)) {
      purposes.push({ ref: entry, words: wordsOf(text), groups: crowded.map((group) => `${language} ${group}`) });
    }
  }
  return purposes;
}

/** Has somebody said why both are needed, or that one replaces the other? */
function answered(a: Channel, b: Channel): boolean {
  const says = (one: Channel, other: Channel) =>
    one.data.overlaps?.some((answer) => answer.with === other.id) ||
    one.data.supersedes?.includes(other.id) ||
    one.data.superseded_by === other.id;
  return a === b || says(a, b) === true || says(b, a) === true;
}

function finding(
  { platforms }: Registry,
  entry: Channel,
  alike: readonly Alike<Channel>[],
  words: ReadonlyMap<Channel, readonly Words[]>,
): Finding {
  const sorted = alike.toSorted((a, b) => b.likeness - a.likeness || compareText(a.ref.id, b.ref.id));
  const others = sorted.filter(({ ref }, at) => sorted.findIndex((one) => one.ref === ref) === at);
  const nearest = others[0]?.ref ?? entry;
  const platform = entry.id.slice(0, entry.id.indexOf('/'));
  const common = (key: 'audiences' | 'languages') =>
    (entry.data[key] ?? []).filter((one) => nearest.data[key]?.includes(one)).map((one) => `\`${one}\``);
  return {
    file: entry.file,
    path: ['purpose'],
    message:
      `The purpose is ${percent(others[0]?.likeness)} the same as that of \`${nearest.id}\`, for the same audience (${common('audiences').join(', ')}) ` +
      `in the same language (${common('languages').join(', ')}) on ${platforms.get(platform)?.data.name ?? platform}; both say ${shared(words.get(entry), words.get(nearest))}.`,
    fix: `Merge the two, tell apart what they are for, or say why both are needed: \`overlaps: [{ with: ${nearest.id}, because: … }]\`.`,
    related: others.map(({ ref, likeness: degree }) => ({
      file: ref.file,
      path: ['purpose'],
      message: `${percent(degree)} the same; owner \`${ref.data.owner ?? 'unknown'}\``,
    })),
  };
}

const percent = (share = 0) => `${Math.round(share * 100)} %`;

/** The words that two purposes share, in the language in which they share most. */
function shared(own: readonly Words[] = [], others: readonly Words[] = []): string {
  let best: readonly [Words, Words] | undefined;
  let most = 0;
  for (const a of own) {
    for (const b of others) {
      const degree = likeness(a, b);
      if (degree > most) [best, most] = [[a, b], degree];
    }
  }
  if (!best) return 'much the same';
  const [a, b] = best;
  return [...a].filter(([folded]) => b.has(folded)).slice(0, 6).map(([, word]) => `“${word.toLowerCase()}”`).join(', ');
}
