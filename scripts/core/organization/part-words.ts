/** What somebody is, as it stands behind a name: the parts of those who lead. */
import type { Registry } from '../model/registry.ts';
import type { InBoth } from '../model/wording.ts';
import { nameIn } from './names.ts';

export const leadOverAll: InBoth = { en: 'lead over all channels', fr: 'responsable de tous les comptes' };

export const deputyOverAll: InBoth = {
  en: 'deputy lead over all channels',
  fr: 'suppléance pour tous les comptes',
};

/** The lead of a unit, by its name: it stands behind a person, and nobody has to look for its file. */
export function leadOfUnit(registry: Registry, unit: string): InBoth {
  const { en, fr } = nameIn(registry, 'units', unit);
  return { en: `lead of ${en}`, fr: `responsable du service ${fr}` };
}

/** The deputy lead of a unit, by its name. */
export function deputyOfUnit(registry: Registry, unit: string): InBoth {
  const { en, fr } = nameIn(registry, 'units', unit);
  return { en: `deputy lead of ${en}`, fr: `suppléance du service ${fr}` };
}

/** What somebody of a team is, by the word of the file. */
export const teamRoles = {
  editor: { en: 'editor', fr: 'rédaction en chef' },
  contributor: { en: 'contributor', fr: 'rédaction' },
  analyst: { en: 'analyst', fr: 'mesure' },
} as const satisfies Readonly<Record<string, InBoth>>;
