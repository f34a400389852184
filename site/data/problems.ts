/** Open problems as a page may show them: a message can quote a value, and some values are private. */
import { type Kind, roleOf } from '../../scripts/core/kinds/kinds.ts';
import { pageSchema } from '../../scripts/core/kinds/page.ts';
import { personSchema } from '../../scripts/core/kinds/person.ts';
import { unofficialSchema } from '../../scripts/core/kinds/unofficial.ts';
import { waiverSchema } from '../../scripts/core/kinds/waiver.ts';
import type { Place, Problem } from '../../scripts/core/model/finding.ts';
import { schemaAt } from '../../scripts/core/model/schema-shape.ts';
import type { Wording } from '../../scripts/core/model/wording.ts';
import {
  publishedAudienceSchema,
  publishedChannelSchema,
  publishedContactSchema,
  publishedOrganizationSchema,
  publishedPersonSchema,
  publishedPlatformSchema,
  publishedUnitSchema,
  publishedUnofficialSchema,
} from '../../scripts/core/publish/published.ts';

export interface PublicProblem {
  readonly rule: string;
  readonly severity: Problem['severity'];
  /** Absent when it speaks of a field that is not published. */
  readonly message?: Wording;
}

/** Of each kind, the fields whose values a page may quote: what is published, and what colleagues have to know. */
const quotable = {
  organization: publishedOrganizationSchema,
  // An absence that a problem speaks of has begun. An address is published for some people only, so never quoted.
  people: publishedPersonSchema
    .omit({ email: true })
    .extend({ until: personSchema.shape.until, left_on: personSchema.shape.left_on }),
  units: publishedUnitSchema,
  audiences: publishedAudienceSchema,
  platforms: publishedPlatformSchema,
  contacts: publishedContactSchema,
  // Exceptions are granted by staff for staff to see.
  waivers: waiverSchema,
  // A page is published as it stands.
  pages: pageSchema,
  channels: publishedChannelSchema,
  // The account itself is published in another form.
  unofficial: publishedUnofficialSchema.extend({ url: unofficialSchema.shape.url }),
} as const satisfies Record<Kind, object>;

/** These speak of private fields wherever they point. */
const confidential: ReadonlySet<string> = new Set(['unread-style-guide', 'secret-in-file']);

function isQuotable({ file, path = [], offset }: Place): boolean {
  if (offset !== undefined) return false;
  const role = roleOf(file);
  return role.role === 'entry' && schemaAt(quotable[role.kind], path) !== undefined;
}

/** The message of a problem, unless it could quote a private value: its own, or that of somebody who is involved. */
export function publicMessage(problem: Problem): Wording | undefined {
  const { rule, message, related = [] } = problem;
  return !confidential.has(rule) && isQuotable(problem) && related.every(isQuotable) ? message : undefined;
}

/** The problems of every file, by file. */
export function publicProblems(problems: readonly Problem[]): Map<string, PublicProblem[]> {
  const byFile = new Map<string, PublicProblem[]>();
  for (const problem of problems) {
    const { file, rule, severity } = problem;
    const message = publicMessage(problem);
    const shown = { rule, severity, ...(message !== undefined && { message }) };
    const others = byFile.get(file);
    if (others) others.push(shown);
    else byFile.set(file, [shown]);
  }
  return byFile;
}
