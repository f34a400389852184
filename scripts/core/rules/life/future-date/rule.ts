import { marks } from '../../../kinds/fields.ts';
import { kindNames, kinds } from '../../../kinds/kinds.ts';
import { type Finding, type KeyPath, writePath } from '../../../model/finding.ts';
import { entriesOf } from '../../../model/registry.ts';
import { compileWalk } from '../../../model/schema-shape.ts';
import { defineRule } from '../../define-rule.ts';

/** Goes to every date of an entry that its schema marks as past. What may lie ahead (`until`, `expires`) is not marked. */
const pastDates = kindNames.map((kind) => ({
  kind,
  walk: compileWalk(kinds[kind].schema, (node) => marks.get(node)?.past === true),
}));

export const futureDate = defineRule({
  id: 'future-date',
  severity: 'error',
  name: { en: 'Date in the future', fr: 'Date dans l’avenir' },
  summary: {
    en: 'What has happened has a date that is not in the future.',
    fr: 'Ce qui s’est passé porte une date qui n’est pas dans l’avenir.',
  },
  *check(registry, { today }) {
    const maybe = daysAfter(today);
    for (const { kind, walk } of pastDates) {
      for (const entry of entriesOf(registry, kind)) {
        const text = registry.byPath.get(entry.file)?.text;
        if (text !== undefined && !maybe.test(text)) continue;
        for (const { value, path } of walk(entry.data))
          if (typeof value === 'string' && value > today) yield tooEarly(entry.file, path, value, today);
      }
    }
  },
});

/** A pattern for every day after this one: nearly no file has one, and looking at its text is quicker than at its data. */
function daysAfter(day: string): RegExp {
  const later = [...day].flatMap((digit, at) =>
    digit < '0' || digit > '8'
      ? []
      : [`${day.slice(0, at)}[${Number(digit) + 1}-9]${day.slice(at + 1).replaceAll(/\d/g, '\\d')}`],
  );
  return new RegExp(later.join('|'));
}

function tooEarly(file: string, path: KeyPath, date: string, today: string): Finding {
  return {
    file,
    path,
    message: {
      en: `\`${writePath(path)}\` is \`${date}\`, which lies after today (${today}); it is the date of something that has happened.`,
      fr: `\`${writePath(path)}\` est le \`${date}\`, après aujourd’hui (${today}) ; c’est la date de quelque chose qui s’est passé.`,
    },
    fix: {
      en: 'Correct the date; if it is a plan, write it down when the day has come.',
      fr: 'Corrigez la date ; s’il s’agit d’un projet, notez-le le jour venu.',
    },
    forForm: {
      en: `${date} lies in the future; the day of something that has happened is asked for.`,
      fr: `Le ${date} est dans l’avenir ; on demande le jour de quelque chose qui s’est passé.`,
    },
  };
}
