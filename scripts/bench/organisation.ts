/** A synthetic organisation of any size, the same for the same seed: what the benchmark checks. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Random, random } from '../testing/random.ts';

const languages = ['en', 'fr', 'de', 'es', 'it', 'pt'];
const verbs = ['Tell', 'Show', 'Explain to', 'Warn', 'Help', 'Invite', 'Advise', 'Answer'];
const subjects = [
  'visitors',
  'patients',
  'drivers',
  'parents',
  'farmers',
  'students',
  'tenants',
  'voters',
  'anglers',
  'nurses',
];
const matters = [
  'closures',
  'deadlines',
  'grants',
  'vacancies',
  'recalls',
  'forecasts',
  'timetables',
  'exhibitions',
  'rebates',
  'permits',
];
export const syllables = [
  'ka',
  'lo',
  'mi',
  'ru',
  'ten',
  'sar',
  'vel',
  'dor',
  'phi',
  'zun',
  'bra',
  'gel',
  'nor',
  'qui',
  'wes',
  'yar',
];

/** Writes files below a folder, with the folders that they lie in. */
export const writerIn = (root: string) => (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

/**
 * Writes an organisation with `channels` channels to `root`; about a third as many people, a twentieth as many units. `dirty`:
 * every channel has something that is reported.
 */
export function writeOrganisation(
  root: string,
  channels: number,
  { seed = 1, dirty = false }: { seed?: number; dirty?: boolean } = {},
): void {
  const pick = random(seed);
  const units = Math.max(2, Math.round(channels / 20));
  const people = Math.max(4, Math.round(channels / 3));
  const audiences = Math.max(10, Math.round(channels / 50));
  const put = writerIn(root);
  put('policy/organization.yaml', organisation());
  for (let index = 0; index < units; index++) put(`policy/units/unit-${index}.yaml`, unit(index, people));
  for (let index = 0; index < people; index++)
    put(`policy/people/${personId(index)}.yaml`, person(index, units));
  for (let index = 0; index < audiences; index++)
    put(`policy/audiences/audience-${index}.yaml`, audience(index));
  for (let index = 0; index < channels; index++) {
    const channel = channelOf(index, { pick, units, people, audiences });
    put(channel.path, dirty ? withDefect(channel.text, index) : channel.text);
  }
}

const platforms = [
  { id: 'x', url: (handle: string) => `https://twitter.com/${handle.toUpperCase()}?s=20` },
  { id: 'facebook', url: (handle: string) => `https://m.facebook.com/${handle}/` },
  { id: 'instagram', url: (handle: string) => `https://www.instagram.com/${handle}` },
  { id: 'linkedin', url: (handle: string) => `https://www.linkedin.com/company/${handle}/about/` },
  { id: 'youtube', url: (handle: string) => `https://www.youtube.com/@${handle}` },
] as const;

// The people of one unit are `index`, `index + units`, …: an owner then works where the channel belongs.
const personId = (index: number) => `person-${index}`;

function organisation(): string {
  return `name: Meridian
languages: [en, fr]
time_zone: Europe/Paris
websites: [https://meridian.example]
repository: https://git.example/meridian/choirbook
lead: { person: ${personId(0)}, deputy: ${personId(2)} }
must_read:
  style-guide: { version: "2.0", on: 2026-05-01 }
thresholds: { channels_per_owner: 8, posts_per_owner_per_week: 60 }
`;
}

function unit(index: number, people: number): string {
  const units = `unit-${index}`;
  return `name: { en: Unit ${index}, fr: Unité ${index} }
${index > 0 ? `parent: unit-${Math.floor((index - 1) / 8)}\n` : ''}lead: ${personId(index % people)}
deputy: ${personId(index % people)}
goals:
  - { id: reach, text: Reach the people of ${units}, target: 40 %, by: 2027-12-31 }
inventory: { attested_on: 2026-09-01, by: ${personId(index % people)} }
`;
}

function person(index: number, units: number): string {
  return `name: Person ${index}
unit: unit-${index % units}
email: unit-${index % units}@meridian.example
github: person-${index}
status: active
read:
  style-guide: { version: "2.0", on: 2026-06-01 }
`;
}

function audience(index: number): string {
  const fits = platforms
    .map(({ id }) => `  ${id}: { fit: high, source: Survey 2026, on: 2026-03-01 }`)
    .join('\n');
  return `name: Audience ${index}
description: People number ${index} who need us.
languages: [en, fr]
platforms:
${fits}
`;
}

/** A key that is missing or misspelt, or a date that has passed. */
function withDefect(text: string, index: number): string {
  if (index % 4 === 0) return text.replace(/^deputy: .*\n/m, '');
  if (index % 4 === 1) return text.replace('verified_on: 2026', 'verified_on: 2024');
  return index % 4 === 2
    ? text.replace('reviewed: { on: 2026', 'reviewed: { on: 2025')
    : text.replace('tone:', 'tonne:');
}

interface Setting {
  readonly pick: Random;
  readonly units: number;
  readonly people: number;
  readonly audiences: number;
}

/** One of a thousand words: purposes then share and differ as real ones do, and the vocabulary is that of a trade. */
const place = (pick: Random) => pick.one(syllables) + pick.one(syllables) + pick.one(['a', 'e', 'o', 'u']);

function channelOf(
  index: number,
  { pick, units, people, audiences }: Setting,
): { path: string; text: string } {
  const platform = platforms[index % platforms.length] ?? platforms[0];
  const name = Array.from({ length: 4 }, () => pick.one(syllables)).join('');
  const handle = `${name}${index.toString(36)}`.slice(0, 15);
  const unitIndex = index % units;
  const peers = Math.max(1, Math.floor((people - 1 - unitIndex) / units) + 1);
  // Owners in turn, so that none has too much; the deputy is the next one in the unit.
  const turn = Math.floor(index / units);
  const owner = personId(unitIndex + units * (turn % peers));
  const deputy = personId(unitIndex + units * ((turn + 1) % peers));
  const language = pick.one(languages);
  const id = 10_000_000 + index;
  return {
    path: `channels/${platform.id}/${handle}.yaml`,
    text: `# yaml-language-server: $schema=../../.cache/schema/channel.schema.json
name: Meridian ${name}
url: ${platform.url(handle)}
platform_id: "${platform.id === 'youtube' ? `UC${String(id).padStart(22, 'a')}` : id}"
status: active
unit: unit-${unitIndex}
owner: ${owner}
${index % 5000 === 4999 ? '' : `deputy: ${deputy}`}
authorized: { by: ${personId(0)}, on: 2024-03-01 }
audiences: [audience-${pick.below(audiences)}, audience-${pick.below(audiences)}]
languages: [${language}]
topics: [service-status, region-${pick.below(200)}]
purpose: ${pick.one(verbs)} ${pick.one(subjects)} of ${name} in ${place(pick)} and ${place(pick)} about ${pick.one(matters)} from ${place(pick)}.
tone: Plain, friendly, brief; no jargon and no jokes about ${pick.one(matters)}.
cadence: { per_week: { min: 1, max: ${2 + pick.below(12)} } }
goals: [reach]
kpis:
  - { id: link-visits, goal: reach, target: ">= ${100 + pick.below(900)} a month", source: web analytics, reported: monthly }
brand: { bio: "Official account for ${name}.", website: https://meridian.example/${name} }
links:
  from:
    - { url: https://meridian.example/${name}, verified_on: 2026-09-01 }
moderation: { hours: "Mon-Fri 09:00-18:00", respond_within: PT4H, escalate_to: ${personId(0)} }
opened_on: 2020-0${1 + pick.below(9)}-1${pick.below(9)}
reviewed: { on: 2026-06-01, by: ${personId(0)}, decision: keep }
last_post: { on: 2026-11-2${pick.below(9)}, seen_on: 2026-11-29, source: monthly look }
`,
  };
}
