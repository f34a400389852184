import { liveChannels } from '../../../channels/live.ts';
import type { KeyPath, Related } from '../../../model/finding.ts';
import { isUnsound } from '../../../model/is-broken.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { absentees, personWords } from '../../../organization/availability.ts';
import { defineRule } from '../../define-rule.ts';

export const unreadStyleGuide = defineRule({
  id: 'unread-style-guide',
  severity: 'warning',
  summary: 'Whoever posts on a live channel, or approves, has read the documents everybody must have read.',
  *check(registry, { today }) {
    const documents = Object.entries(registry.organization?.data.must_read ?? {}).filter(
      ([, { on }]) => on <= today,
    );
    if (documents.length === 0) return;
    const behind = laggards(registry, documents, today);
    if (behind.size === 0) return;
    const parts = partsOf(registry, behind);
    for (const [id, { person, gaps }] of behind) {
      const part = parts.get(id);
      if (!part) continue;
      for (const { document, path, lack } of gaps) {
        const version = registry.organization?.data.must_read?.[document]?.version;
        const receipt = `${document}: { version: "${version}", on: ${today} }`;
        yield {
          file: person.file,
          path,
          onKey: path.length === 1,
          severity: part.approves ? 'error' : 'warning',
          message: `${personWords(registry, id)} ${part.approves ? 'approves' : 'posts'} and ${lack}.`,
          fix: `Read \`${document}\` ${version}, then write in a pull request of your own: ${person.data.read ? `\`${receipt}\` under \`read\`` : `\`read: { ${receipt} }\``}.`,
          related: part.related,
        };
      }
    }
  },
});

interface Gap {
  readonly document: string;
  readonly path: KeyPath;
  readonly lack: string;
}

/** Everybody here whose receipts are not in order, whether or not they need them. */
function laggards(
  registry: Registry,
  documents: readonly (readonly [string, { readonly version: string; readonly on: string }])[],
  today: string,
): Map<string, { person: Entry<'people'>; gaps: Gap[] }> {
  const behind = new Map<string, { person: Entry<'people'>; gaps: Gap[] }>();
  const absent = absentees(registry, today);
  for (const person of registry.people.values()) {
    const { read } = person.data;
    if (absent.has(person.id) || isUnsound(registry, person, 'read')) continue;
    const gaps: Gap[] = [];
    for (const [document, { version, on }] of documents) {
      const receipt = read && Object.hasOwn(read, document) ? read[document] : undefined;
      const asked = `\`${document}\` ${version}`;
      if (!receipt)
        gaps.push({
          document,
          path: read ? ['read'] : ['name'],
          lack: `has no receipt for having read ${asked}`,
        });
      else if (receipt.version !== version) {
        const lack = `has read version ${receipt.version} of \`${document}\`; since ${on} version ${version} is in force`;
        gaps.push({ document, path: ['read', document, 'version'], lack });
      } else if (receipt.on < on) {
        const lack = `has a receipt for ${asked} of ${receipt.on}, before that version came into force on ${on}`;
        gaps.push({ document, path: ['read', document, 'on'], lack });
      }
    }
    if (gaps.length > 0) behind.set(person.id, { person, gaps });
  }
  return behind;
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
