/** What somebody is, as it stands behind a name: the parts of those who lead. */
import type { InBoth } from '../model/wording.ts';

export const leadOverAll: InBoth = { en: 'lead over all channels', fr: 'responsable de tous les comptes' };

export const deputyOverAll: InBoth = {
  en: 'deputy lead over all channels',
  fr: 'suppléance pour tous les comptes',
};

/** The lead of a unit, by its id. */
export const leadOfUnit = (unit: string): InBoth => ({
  en: `lead of \`${unit}\``,
  fr: `responsable du service \`${unit}\``,
});

/** The deputy lead of a unit, by its id. */
export const deputyOfUnit = (unit: string): InBoth => ({
  en: `deputy lead of \`${unit}\``,
  fr: `suppléance du service \`${unit}\``,
});

/** What somebody of a team is, by the word of the file. */
export const teamRoles = {
  editor: { en: 'editor', fr: 'rédaction en chef' },
  contributor: { en: 'contributor', fr: 'rédaction' },
  analyst: { en: 'analyst', fr: 'mesure' },
} as const satisfies Readonly<Record<string, InBoth>>;
