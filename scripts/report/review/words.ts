/** Words of the printers that belong to no part of a change. */
import type { CheckResult, Counts } from '../../core/check/check.ts';
import { en, fr, type Wording } from '../../core/model/wording.ts';
import type { Fact } from '../../core/review/event.ts';
import { all, counted } from '../../core/review/phrases.ts';

export const factNames: Readonly<Record<Fact['about'], Wording>> = {
  account: { en: 'Account', fr: 'Compte' },
  purpose: { en: 'Purpose', fr: 'Raison d’être' },
  nearest: { en: 'Looks like', fr: 'Ressemble à' },
  'same-audience': { en: 'Same audience', fr: 'Même public' },
  load: { en: 'Load', fr: 'Charge' },
  audience: { en: 'Audience', fr: 'Public' },
  platform: { en: 'Platform', fr: 'Plateforme' },
  depends: { en: 'Depends on it', fr: 'En dépend' },
  holds: { en: 'Still holds', fr: 'Tient encore' },
  flags: { en: 'Newly flagged', fr: 'Signalé en plus' },
  clears: { en: 'No longer flagged', fr: 'N’est plus signalé' },
  affects: { en: 'Affects', fr: 'Effet' },
};

/** What was looked at, and what was there before; what is new stands above. */
export function endWords({ summary, waived }: CheckResult): Wording {
  const files = counted(summary.files, ['file', 'files'], ['fichier', 'fichiers']);
  const channels = counted(summary.channels, ['channel', 'channels'], ['compte', 'comptes']);
  const { known } = summary;
  const before = known && countedWords(known);
  const there: Wording =
    before === undefined
      ? ''
      : {
          en: en` There before this change, and not repeated: ${before}.`,
          fr: fr` Présent avant ce changement, et non répété ici\u00A0: ${before}.`,
        };
  const number = counted(
    waived.length,
    ['finding waived', 'findings waived'],
    ['constat sous dérogation', 'constats sous dérogation'],
  );
  const exceptions: Wording = waived.length > 0 ? { en: en` ${number}.`, fr: fr` ${number}.` } : '';
  return {
    en: en`Looked at: ${files}, ${channels}.${there}${exceptions}`,
    fr: fr`Examiné\u00A0: ${files}, ${channels}.${there}${exceptions}`,
  };
}

/** `1 error and 2 warnings`; only what there is; undefined where there is nothing. */
function countedWords({ errors, warnings, suggestions = 0 }: Counts): Wording | undefined {
  const parts = [
    ...(errors > 0 ? [counted(errors, ['error', 'errors'], ['erreur', 'erreurs'])] : []),
    ...(warnings > 0
      ? [counted(warnings, ['warning', 'warnings'], ['avertissement', 'avertissements'])]
      : []),
    ...(suggestions > 0
      ? [counted(suggestions, ['suggestion', 'suggestions'], ['suggestion', 'suggestions'])]
      : []),
  ];
  return parts.length > 0 ? all(parts) : undefined;
}
