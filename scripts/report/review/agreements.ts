/** Who must agree, and to what: what happens is told at its entry, so that a row names the entry, the topic and the people. */
import type { Approver } from '../../core/change/approvers.ts';
import { participantWords } from '../../core/change/participants.ts';
import { eachLanguage, en, fr, type Wording } from '../../core/model/wording.ts';
import type { Agreement } from '../../core/review/agreement.ts';
import { all } from '../../core/review/phrases.ts';
import type { Review } from '../../core/review/review.ts';
import { orList } from '../../core/text/lists.ts';
import type { Marks } from './marks.ts';
import type { ReviewReport } from './report.ts';

export function agreementSection({ review, nameOf, pageOf }: ReviewParts, marks: Marks): string[] {
  const { agreements, participants } = review;
  if (agreements.length === 0) return [];
  const { heading, item, say, strong, link, language } = marks;
  const missing = agreements.filter(({ given }) => given === null).length;
  const groups = Map.groupBy(agreements, ({ rule, anyOf, second, given, advice }) =>
    JSON.stringify(given ?? [rule, anyOf, second, advice]),
  );
  const whoWords = (one: Approver) => {
    const page = pageOf('people', one.person);
    const [name, rest] = [say(one.name), say(approverRest(one))];
    return `${link(name, page)} ${rest}`;
  };
  const rows = [...groups.values()].map((group) => {
    const [one] = group as [Agreement, ...Agreement[]];
    const places = placesOf(group).map(({ file, about }) =>
      file === null ? say(about) : `${nameOf(file)}${language === 'en' ? ': ' : '\u00A0: '}${say(about)}`,
    );
    const what = places.join(language === 'en' ? '; ' : '\u00A0; ');
    if (one.given) return item(`${say(words.agreed)} ${what} (${say(givenBy(one.given))}).`);
    const who =
      one.anyOf.length > 0
        ? orList(one.anyOf.map(whoWords), language)
        : say({ en: 'nobody who is known', fr: 'personne de connu' });
    const other = one.second ? say(words.second) : '';
    const advice = one.advice === null ? '' : ` ${say(one.advice)}`;
    return item(`${strong(say(words.missing))} ${what}. ${say(words.able)} ${who}${other}.${advice}`);
  });
  const by = byWords(participants);
  const count = missing > 0 ? { en: ` (${missing} missing)`, fr: ` (${missing} en attente)` } : '';
  return [
    [
      heading(say({ en: en`Who must agree${count}`, fr: fr`Qui doit donner son accord${count}` })),
      ...(by === undefined ? [] : [say(by)]),
      rows.join('\n'),
    ].join('\n\n'),
  ];
}

/** What the rows need beside the review itself. */
export interface ReviewParts extends Pick<ReviewReport, 'review'> {
  /** The name of an entry, by its file, as a link where there is a page. */
  readonly nameOf: (file: string) => string;
  readonly pageOf: NonNullable<ReviewReport['pageOf']>;
}

const words = {
  agreed: { en: 'Agreed:', fr: 'Accord donné\u00A0:' },
  missing: { en: 'Missing:', fr: 'En attente\u00A0:' },
  able: { en: 'Can agree:', fr: 'Peut donner son accord\u00A0:' },
  second: { en: ', somebody else than the author', fr: ', une autre personne que l’auteur' },
} as const;

/** What is asked in one entry, its topics together; what is about no single entry stands alone. */
function placesOf(group: readonly Agreement[]): { file: string | null; about: Wording }[] {
  const byFile = Map.groupBy(group, ({ file, whole }) => (whole ? null : file));
  return [...byFile].map(([file, there]) => {
    const topics = new Map(
      there.flatMap(({ about }) => about.map((one): [string, Wording] => [JSON.stringify(one), one])),
    );
    return { file, about: all([...topics.values()]) };
  });
}

function givenBy({ name, part }: Approver): Wording {
  return { en: en`by ${name}, ${part}`, fr: fr`par ${name}, ${part}` };
}

function approverRest({ login, part }: Approver): Wording {
  return login === null
    ? { en: en`(${part}, no login known)`, fr: fr`(${part}, aucun identifiant de connexion connu)` }
    : { en: en`(${part}, \`${login}\`)`, fr: fr`(${part}, \`${login}\`)` };
}

/** Name, part and login, as a plain wording. */
export function approverWords(one: Approver): Wording {
  const rest = approverRest(one);
  return { en: en`${one.name} ${rest}`, fr: fr`${one.name} ${rest}` };
}

/** Whose change it is and who has approved it; undefined where neither is known. */
function byWords({ author, approvers }: Review['participants']): Wording | undefined {
  if (!author && approvers.length === 0) return undefined;
  const approved: Wording =
    approvers.length > 0 ? all(approvers.map(participantWords)) : { en: 'nobody', fr: 'personne' };
  const what = { en: en`approved by ${approved}`, fr: fr`approuvé par ${approved}` };
  if (!author)
    return eachLanguage([what], ([text = '']) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
  const who = participantWords(author);
  return { en: en`By ${who}, ${what}.`, fr: fr`Proposé par ${who}, ${what}.` };
}
