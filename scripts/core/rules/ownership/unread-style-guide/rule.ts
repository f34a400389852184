import { liveChannels } from '../../../channels/live.ts';
import { addDays } from '../../../dates/day.ts';
import { laterOf } from '../../../dates/deadlines.ts';
import type { KeyPath, Related } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import { once } from '../../../model/once.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { absentees, personWords } from '../../../organization/availability.ts';
import { type RequiredReading, requiredReading } from '../../../organization/required-reading.ts';
import { type Due, defineDatedRule } from '../../define-rule.ts';

export const unreadStyleGuide = defineDatedRule({
  id: 'unread-style-guide',
  severity: 'warning',
  summary: 'Everyone who posts on a live channel, or approves, has read the required documents.',
  *due(registry) {
    for (const { person, gap, part } of needed(registry)) {
      const { status, until, left_on: leftOn } = person.data;
      // Somebody who leaves has no deadline: a departure that is entered in advance must not show through one.
      if (status === 'left' || leftOn !== undefined || (status === 'on-leave' && until === undefined))
        continue;
      const last = addDays(gap.reading.on, -1);
      yield {
        file: person.file,
        on: status === 'on-leave' && until !== undefined ? laterOf(last, until) : last,
        say: (today) => said(registry, person, gap, part, today),
      };
    }
  },
  *check(registry, { today }) {
    const absent = absentees(registry, today);
    for (const { person, gap, part } of needed(registry)) {
      if (person.data.left_on === undefined || absent.has(person.id) || gap.reading.on > today) continue;
      yield { file: person.file, ...said(registry, person, gap, part, today) };
    }
  },
});

function said(
  registry: Registry,
  { id, data }: Entry<'people'>,
  { reading: { document, version, isGuide }, path, lack }: Gap,
  { approves, related }: Parts,
  today: string,
): ReturnType<Due['say']> {
  const receipt = `${document}: { version: "${version}", on: ${today} }`;
  return {
    path,
    onKey: path.length === 1,
    severity: approves ? 'error' : 'warning',
    message: `${personWords(registry, id)} ${approves ? 'approves' : 'posts'} and ${lack}.`,
    fix: `Read \`${document}\` ${version}, then write in a pull request of your own: ${data.read ? `\`${receipt}\` under \`read\`` : `\`read: { ${receipt} }\``}.${isGuide ? ` \`npm run read -- --as ${id}\` writes it.` : ''}`,
    related,
  };
}

interface Gap {
  readonly reading: RequiredReading;
  readonly path: KeyPath;
  readonly lack: string;
}

/** What is missing from whom, where their part makes the reading necessary. */
const needed = once((registry: Registry) => {
  const behind = laggards(registry);
  if (behind.size === 0) return [];
  const parts = partsOf(registry, behind);
  return [...behind.values()].flatMap(({ person, gaps }) => {
    const part = parts.get(person.id);
    return part ? gaps.map((gap) => ({ person, gap, part })) : [];
  });
});

/** Everybody whose receipts are not in order, whether or not they need them. */
function laggards(registry: Registry): Map<string, { person: Entry<'people'>; gaps: Gap[] }> {
  const behind = new Map<string, { person: Entry<'people'>; gaps: Gap[] }>();
  const documents = requiredReading(registry);
  if (documents.length === 0) return behind;
  for (const person of registry.people.values()) {
    if (isBroken(registry, person, 'read')) continue;
    const gaps = documents.flatMap((reading) => gapIn(person.data.read, reading) ?? []);
    if (gaps.length > 0) behind.set(person.id, { person, gaps });
  }
  return behind;
}

/** What is not in order about somebody's receipt for a document. */
function gapIn(read: Entry<'people'>['data']['read'], reading: RequiredReading): Gap | undefined {
  const { document, version, oldest, on, counts } = reading;
  const gap = (path: KeyPath, lack: string): Gap => ({ reading, path, lack });
  const receipt = read && Object.hasOwn(read, document) ? read[document] : undefined;
  if (!receipt)
    return gap(read ? ['read'] : ['name'], `has no receipt for having read \`${document}\` ${version}`);
  const inForce = counts.get(receipt.version);
  if (inForce === undefined)
    return gap(
      ['read', document, 'version'],
      `has read version ${receipt.version} of \`${document}\`; since ${on} version ${oldest} is in force`,
    );
  if (receipt.on >= inForce) return undefined;
  return gap(
    ['read', document, 'on'],
    `has a receipt for \`${document}\` ${receipt.version} of ${receipt.on}, before that version came into force on ${inForce}`,
  );
}

interface Parts {
  approves: boolean;
  readonly related: Related[];
}

/** What those people do that makes the reading necessary. */
function partsOf(registry: Registry, behind: ReadonlyMap<string, unknown>): Map<string, Parts> {
  const parts = new Map<string, Parts>();
  const add = (id: string | undefined, approves: boolean, related: Related) => {
    if (id === undefined || !behind.has(id)) return;
    const known = parts.get(id) ?? { approves: false, related: [] };
    known.approves ||= approves;
    if (!known.related.some(({ file }) => file === related.file)) known.related.push(related);
    parts.set(id, known);
  };
  if (registry.organization) {
    const { file, data } = registry.organization;
    add(data.lead?.person, true, { file, path: ['lead', 'person'], message: 'lead over all channels' });
    add(data.lead?.deputy, true, {
      file,
      path: ['lead', 'deputy'],
      message: 'deputy lead over all channels',
    });
  }
  for (const { file, id, data } of registry.units.values()) {
    add(data.lead, true, { file, path: ['lead'], message: `lead of \`${id}\`` });
    add(data.deputy, true, { file, path: ['deputy'], message: `deputy lead of \`${id}\`` });
  }
  for (const { file, data } of liveChannels(registry)) {
    add(data.owner, false, { file, path: ['owner'], message: 'owner' });
    add(data.deputy, false, { file, path: ['deputy'], message: 'deputy' });
    for (const [index, { person, role }] of (data.team ?? []).entries()) {
      if (role === 'editor' || role === 'contributor')
        add(person, false, { file, path: ['team', index, 'person'], message: role });
    }
  }
  return parts;
}
