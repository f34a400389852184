/** The files of an organisation on its first day: itself, one unit, who leads, one audience, a few pages. */
import { entryFile, type NewFile } from '../kinds/entry-file.ts';
import { idFrom } from '../text/ids.ts';
import { writeYaml } from '../yaml/write.ts';
import type { Answers } from './answers.ts';
import { generalPublic, isSpoken, spokenFor, starterContacts, textIn } from './texts.ts';

/** A page of the handbook, or a chapter of the style guide, to begin with; `slug` is the same in every language. */
export interface StarterPage {
  readonly language: string;
  readonly slug: string;
  readonly text: string;
}

/** The ids that the answers become. */
export interface StarterIds {
  readonly unit: string;
  readonly lead: string;
  /** The lead's own in an organisation of one person. */
  readonly deputy: string;
}

export const starterAudience = 'general-public';

/** Ids from names; a name without a Latin letter or digit gets the id of its part. */
export function starterIds({ name, lead, deputy }: Answers): StarterIds {
  const first = idFrom(lead) || 'lead';
  const second = deputy === undefined ? first : idFrom(deputy) || 'deputy';
  const alike = deputy !== undefined && second === first;
  return { unit: idFrom(name) || 'organisation', lead: first, deputy: alike ? `${second}-2` : second };
}

/** All files of the first day. */
export function starterFiles(answers: Answers, pages: readonly StarterPage[]): NewFile[] {
  const ids = starterIds(answers);
  const { name, websites, languages, timeZone, repository, handbook, deputy } = answers;
  const { leadLogin, deputyLogin, mailbox } = answers;
  const reach = mailbox === undefined ? {} : { email: mailbox, public: true };
  return [
    entryFile(
      'organization',
      'organization',
      {
        name,
        languages,
        time_zone: timeZone,
        websites,
        repository,
        handbook,
        lead: { person: ids.lead, deputy: ids.deputy },
        // The only profile in which one person may lead, stand in and agree.
        profile: deputy === undefined ? 'small' : 'large',
      },
      [
        'More can stand here: logo, levels, values, brand, must_read, reader_names, thresholds. Your editor explains each key.',
      ],
    ),
    entryFile('units', ids.unit, {
      name,
      lead: ids.lead,
      ...(deputy !== undefined && { deputy: ids.deputy }),
    }),
    entryFile('people', ids.lead, { name: answers.lead, unit: ids.unit, ...reach, github: leadLogin }),
    ...(deputy === undefined
      ? []
      : [entryFile('people', ids.deputy, { name: deputy, unit: ids.unit, ...reach, github: deputyLogin })]),
    entryFile('audiences', starterAudience, {
      name: textIn(generalPublic.name, languages),
      description: textIn(generalPublic.description, languages),
    }),
    ...starterContacts.map(({ id, question, topic, urgent, handbook: page }) =>
      entryFile('contacts', id, {
        question: textIn(question, languages),
        topic,
        ask: { role: 'lead' },
        ...(deputy !== undefined && { otherwise: { role: 'deputy' } }),
        urgent,
        handbook: page,
      }),
    ),
    ...translatedFiles('policy/handbook', { answers, pages }),
  ];
}

/**
 * Pages below a folder, owned by the lead. The first language stands at its root and must have every page, in English if need
 * be: the other languages fall back on it.
 */
export function translatedFiles(
  folder: string,
  { answers, pages }: { readonly answers: Answers; readonly pages: readonly StarterPage[] },
): NewFile[] {
  const { lead: owner } = starterIds(answers);
  return answers.languages.flatMap((tag, index) => {
    if (index > 0 && !isSpoken(tag)) return [];
    const below = index === 0 ? '' : `${tag.toLowerCase()}/`;
    return pages
      .filter(({ language }) => language === spokenFor(tag))
      .map(({ slug, text }) => ({
        path: `${folder}/${below}${slug}.mdx`,
        text: text.replace(/^owner: .*\n/m, () => writeYaml({ owner })),
      }));
  });
}
