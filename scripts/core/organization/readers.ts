/** Who has to read the required documents, because they post or approve. */
import { liveChannels } from '../channels/live.ts';
import type { Related } from '../model/finding.ts';
import { once } from '../model/once.ts';
import type { Registry } from '../model/registry.ts';
import { deputyOfUnit, deputyOverAll, leadOfUnit, leadOverAll, teamRoles } from './part-words.ts';

export interface ReaderPart {
  /** They lead, or stand in for somebody who does. */
  readonly approves: boolean;
  /** Where it is said, a file once. */
  readonly related: readonly Related[];
}

/** Everybody who has to read, by id, with what they do that makes it necessary. Whether they are here is not asked. */
export const readersOf = once((registry: Registry): ReadonlyMap<string, ReaderPart> => {
  const parts = new Map<string, { approves: boolean; related: Related[] }>();
  const add = (id: string | undefined, approves: boolean, related: Related) => {
    if (id === undefined) return;
    const known = parts.get(id) ?? { approves: false, related: [] };
    known.approves ||= approves;
    if (!known.related.some(({ file }) => file === related.file)) known.related.push(related);
    parts.set(id, known);
  };
  if (registry.organization) {
    const { file, data } = registry.organization;
    add(data.lead?.person, true, { file, path: ['lead', 'person'], message: leadOverAll });
    add(data.lead?.deputy, true, {
      file,
      path: ['lead', 'deputy'],
      message: deputyOverAll,
    });
  }
  for (const { file, id, data } of registry.units.values()) {
    add(data.lead, true, { file, path: ['lead'], message: leadOfUnit(registry, id) });
    add(data.deputy, true, { file, path: ['deputy'], message: deputyOfUnit(registry, id) });
  }
  for (const { file, data } of liveChannels(registry)) {
    add(data.owner, false, { file, path: ['owner'], message: { en: 'owner', fr: 'responsable' } });
    add(data.deputy, false, { file, path: ['deputy'], message: { en: 'deputy', fr: 'suppléance' } });
    for (const [index, { person, role }] of (data.team ?? []).entries()) {
      if (role === 'editor' || role === 'contributor')
        add(person, false, { file, path: ['team', index, 'person'], message: teamRoles[role] });
    }
  }
  return parts;
});
