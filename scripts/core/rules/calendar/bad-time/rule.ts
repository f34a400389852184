import { isProblem, readLocalTime, type TimeProblem, years } from '../../../calendar/time/local-time.ts';
import { exactWords } from '../../../calendar/words.ts';
import type { Said } from '../../../model/finding.ts';
import { defineRule } from '../../define-rule.ts';
import { localTimes } from './local-times.ts';

export const badTime = defineRule({
  id: 'bad-time',
  severity: 'error',
  name: { en: 'Time that does not exist', fr: 'Heure qui n’existe pas' },
  summary: {
    en: 'Each time is one that the clock of its place shows once.',
    fr: 'Chaque heure est de celles que l’horloge du lieu affiche une fois, et une seule.',
  },
  *check(registry) {
    for (const { file, path, zonePath, at, zone } of localTimes(registry)) {
      const read = readLocalTime(at, zone);
      if (!isProblem(read)) continue;
      const isZone = read.problem.startsWith('zone');
      yield { file, path: isZone ? zonePath : path, ...said(read, at, zone) };
    }
  },
});

/** What is wrong, and how it is repaired. */
function said(problem: TimeProblem, at: string, zone: string): Said {
  switch (problem.problem) {
    case 'form':
      return {
        message: {
          en: `\`${at}\` is no time: expected day and time of day.`,
          fr: `\`${at}\` n’est pas une heure : il faut le jour et l’heure.`,
        },
        fix: {
          en: 'Write it as `"2026-11-25 08:30"`: year, month, day, hours and minutes, in quotes.',
          fr: 'Écrivez `"2026-11-25 08:30"` : année, mois, jour, heures et minutes, entre guillemets droits.',
        },
      };
    case 'offset':
      return {
        message: {
          en: `\`${at}\` says how far it is from UTC; that follows from the place and changes with the season.`,
          fr: `\`${at}\` indique un décalage avec UTC ; celui-ci dépend du lieu et change avec la saison.`,
        },
        fix: {
          en: `Write only what the clock shows (\`"${at.slice(0, 10)} 08:30"\`), and the place under \`zone\`.`,
          fr: `N’écrivez que ce que montre l’horloge (\`"${at.slice(0, 10)} 08:30"\`), et le lieu sous \`zone\`.`,
        },
      };
    case 'no-such-day':
      return {
        message: { en: `There is no such day: \`${at}\`.`, fr: `Ce jour n’existe pas : \`${at}\`.` },
        fix: { en: 'Look it up in the calendar.', fr: 'Vérifiez dans le calendrier.' },
      };
    case 'too-far':
      return {
        message: {
          en: `\`${at}\` is too far away: no calendar of ours goes there.`,
          fr: `\`${at}\` est trop éloigné : aucun de nos calendriers ne va jusque-là.`,
        },
        fix: {
          en: `Write a year from ${years.first} to ${years.last}.`,
          fr: `Écrivez une année de ${years.first} à ${years.last}.`,
        },
      };
    case 'no-such-time':
      return {
        message: {
          en: `There is no such time of day: \`${at}\`.`,
          fr: `Cette heure n’existe pas : \`${at}\`.`,
        },
        fix: {
          en: 'Hours run from 00 to 23, minutes from 00 to 59.',
          fr: 'Les heures vont de 00 à 23, les minutes de 00 à 59.',
        },
      };
    case 'gap':
    case 'overlap': {
      const [earlier, later] = problem.either;
      const skips = problem.problem === 'gap';
      return {
        message: skips
          ? {
              en: `The clocks of ${zone} skip \`${at}\`: it would be ${exactWords(earlier)} or ${exactWords(later)}.`,
              fr: `Les horloges de ${zone} sautent \`${at}\` : ce serait ${exactWords(earlier)} ou ${exactWords(later)}.`,
            }
          : {
              en: `The clocks of ${zone} show \`${at}\` twice: ${exactWords(earlier)}, and again ${exactWords(later)}.`,
              fr: `Les horloges de ${zone} montrent deux fois \`${at}\` : ${exactWords(earlier)}, puis ${exactWords(later)}.`,
            },
        fix: {
          en: 'Choose a time before or after the clocks change.',
          fr: 'Choisissez une heure avant ou après le changement d’heure.',
        },
      };
    }
    default:
      return saidOfZone(problem.problem, zone, 'meant' in problem ? problem.meant : undefined);
  }
}

function saidOfZone(
  problem: 'zone-offset' | 'zone-abbreviation' | 'zone-unknown',
  zone: string,
  meant: string | undefined,
): Said {
  const message = {
    'zone-offset': {
      en: `\`${zone}\` is an offset: it is right for half of the year only.`,
      fr: `\`${zone}\` est un décalage : il n’est juste que la moitié de l’année.`,
    },
    'zone-abbreviation': {
      en: `\`${zone}\` is an abbreviation: several places use it, and none of them all year round.`,
      fr: `\`${zone}\` est une abréviation : plusieurs lieux l’emploient, et aucun toute l’année.`,
    },
    'zone-unknown': {
      en: `\`${zone}\` is no time zone that is known.`,
      fr: `\`${zone}\` n’est pas un fuseau horaire connu.`,
    },
  }[problem];
  return {
    message,
    fix: meant
      ? { en: `Did you mean \`${meant}\`?`, fr: `Vouliez-vous dire \`${meant}\` ?` }
      : {
          en: 'Write the IANA name of a place, such as `Europe/Paris` or `America/Toronto`.',
          fr: 'Écrivez le nom IANA d’un lieu, comme `Europe/Paris` ou `America/Toronto`.',
        },
  };
}
