import type { Finding } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { eachLanguage, en, fr, type Wording } from '../../../model/wording.ts';
import { type Absence, absentees, isSmall, personWords } from '../../../organization/availability.ts';
import { nextInLine } from '../../../organization/hierarchy.ts';
import { answerOn, personMeant } from '../../../organization/who-answers.ts';
import { inFirstLanguage } from '../../../text/first-language.ts';
import { defineRule } from '../../define-rule.ts';

export const unansweredQuestion = defineRule({
  id: 'unanswered-question',
  severity: 'error',
  name: { en: 'Nobody to answer a question', fr: 'Personne pour répondre à une question' },
  summary: {
    en: 'Every question of the handbook has somebody who is here to answer it.',
    fr: 'Pour chaque question du manuel, quelqu’un est présent pour répondre.',
  },
  *check(registry, { today }) {
    const absent = absentees(registry, today);
    if (absent.size === 0) return;
    const small = isSmall(registry);
    for (const contact of registry.contacts.values()) {
      if (!isWhole(registry, contact)) continue;
      const { person, part, passed } = answerOn(registry, contact, today);
      if (person === undefined) {
        yield unanswered(registry, contact, passed);
        continue;
      }
      const gone = leavers(registry, contact, absent, today);
      if (gone.length > 0) yield* gone;
      // In a small organisation the lead answers most questions anyway.
      else if (part === 'organization' && !small) yield lastResort(registry, contact, person, passed);
    }
  },
});

type Contact = Entry<'contacts'>;
type Passed = readonly { readonly person: string; readonly absence: Absence }[];

/** A contact that names nobody we know, or is not readable, is another rule's. */
function isWhole(registry: Registry, contact: Contact): boolean {
  const { ask, otherwise } = contact.data;
  if (!ask || isBroken(registry, contact, 'otherwise')) return false;
  return [ask, ...(otherwise ? [otherwise] : [])].every((whom) =>
    registry.people.has(personMeant(registry, whom) ?? ''),
  );
}

const related = (passed: Passed) => passed.map(({ absence }) => absence.related);

const reasons = (registry: Registry, passed: Passed) =>
  eachLanguage(
    passed.map(({ person, absence }) => ({
      en: en`${personWords(registry, person)} ${absence.words}`,
      fr: fr`${personWords(registry, person)} ${absence.words}`,
    })),
    (texts) => texts.join(', '),
  );

function questionWords(registry: Registry, { id, data }: Contact): Wording {
  const { languages } = registry.organization?.data ?? {};
  if (data.question === undefined) return `\`${id}\``;
  const question = inFirstLanguage(data.question, languages);
  return { en: `“${question}”`, fr: `« ${question} »` };
}

const unanswered = (registry: Registry, contact: Contact, passed: Passed): Finding => ({
  file: contact.file,
  path: ['ask'],
  message: {
    en: en`Nobody is here to answer ${questionWords(registry, contact)}: ${reasons(registry, passed)}.`,
    fr: fr`Personne n’est présent pour répondre à ${questionWords(registry, contact)} : ${reasons(registry, passed)}.`,
  },
  fix: {
    en: 'Name somebody who is here in `ask`, or meanwhile in `otherwise`.',
    fr: 'Nommez une personne présente dans `ask`, ou provisoirement dans `otherwise`.',
  },
  related: related(passed),
});

/** People, not parts: a part passes on by itself. */
function leavers(
  registry: Registry,
  contact: Contact,
  absent: ReadonlyMap<string, Absence>,
  today: string,
): Finding[] {
  const { ask, otherwise, unit } = contact.data;
  const named = [ask, otherwise].map((whom) => whom && personMeant(registry, whom));
  return (['ask', 'otherwise'] as const).flatMap((key) => {
    const person = contact.data[key]?.person;
    const absence = person === undefined ? undefined : absent.get(person);
    if (person === undefined || absence?.kind !== 'left') return [];
    const home = unit ?? registry.people.get(person)?.data.unit;
    const heir = nextInLine(registry, home, { today, except: named });
    const name = heir
      ? {
          en: en`Write \`${key}: { person: ${heir.person} }\` (${heir.words})`,
          fr: fr`Écrivez \`${key}: { person: ${heir.person} }\` (${heir.words})`,
        }
      : { en: 'Name somebody who is here', fr: 'Nommez une personne présente' };
    return [
      {
        file: contact.file,
        path: [key, 'person'],
        severity: 'warning' as const,
        message: {
          en: en`${personWords(registry, person)}, who is to answer ${questionWords(registry, contact)}${key === 'ask' ? '' : ' when the first is away'}, ${absence.words}.`,
          fr: fr`${personWords(registry, person)}, qui doit répondre à ${questionWords(registry, contact)}${key === 'ask' ? '' : ' en l’absence de la première personne'}, ${absence.words}.`,
        },
        fix: {
          en: en`${name}, or better a part that stays right when people change: \`lead_of\`, \`owner_of\` or \`role\`.`,
          fr: fr`${name}, ou mieux, une fonction qui reste juste quand les personnes changent : \`lead_of\`, \`owner_of\` ou \`role\`.`,
        },
        related: [absence.related],
      },
    ];
  });
}

const lastResort = (registry: Registry, contact: Contact, heir: string, passed: Passed): Finding => ({
  file: contact.file,
  path: contact.data.otherwise ? ['otherwise'] : ['ask'],
  severity: 'warning',
  message: {
    en: en`Only ${personWords(registry, heir)}, ${registry.organization?.data.lead?.deputy === heir ? 'deputy of the lead' : 'the lead'} over all channels, is left to answer ${questionWords(registry, contact)}: ${reasons(registry, passed)}.`,
    fr: fr`Il ne reste que ${personWords(registry, heir)}, ${registry.organization?.data.lead?.deputy === heir ? 'suppléance' : 'responsable'} pour tous les comptes, pour répondre à ${questionWords(registry, contact)} : ${reasons(registry, passed)}.`,
  },
  fix: contact.data.otherwise
    ? {
        en: 'Name somebody who is here in `otherwise`, so that such questions do not all go to the lead.',
        fr: 'Nommez une personne présente dans `otherwise`, pour que ces questions n’aillent pas toutes au responsable.',
      }
    : {
        en: 'Add `otherwise` with somebody who is here, so that such questions do not all go to the lead.',
        fr: 'Ajoutez `otherwise` avec une personne présente, pour que ces questions n’aillent pas toutes au responsable.',
      },
  related: related(passed),
});
