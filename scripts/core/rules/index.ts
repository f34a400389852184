/** Every rule, in the order in which the handbook lists them. A rule is its folder; this is the only list. */

import { type Addresses, type Catalogue, codeEntry, type RuleFacts } from './catalogue.ts';
import { bulkChange } from './change/bulk-change/rule.ts';
import { changedIdentity } from './change/changed-identity/rule.ts';
import { deletedChannel } from './change/deleted-channel/rule.ts';
import { forbiddenTransition } from './change/forbidden-transition/rule.ts';
import { leadTaken } from './change/lead-taken/rule.ts';
import { ownerTaken } from './change/owner-taken/rule.ts';
import { rewrittenHistory } from './change/rewritten-history/rule.ts';
import { unconfirmedDecision } from './change/unconfirmed-decision/rule.ts';
import type { ChangeRule, Rule } from './define-rule.ts';
import { invalidExtension } from './files/invalid-extension/rule.ts';
import { misplacedFile } from './files/misplaced-file/rule.ts';
import { outsizedFile } from './files/outsized-file/rule.ts';
import { schema } from './files/schema/rule.ts';
import { unexpectedFile } from './files/unexpected-file/rule.ts';
import { unknownReference } from './files/unknown-reference/rule.ts';
import { unparsableFile } from './files/unparsable-file/rule.ts';
import { unusedEntry } from './files/unused-entry/rule.ts';
import { wrongEncoding } from './files/wrong-encoding/rule.ts';
import { duplicateAccount } from './identity/duplicate-account/rule.ts';
import { failingExample } from './identity/failing-example/rule.ts';
import { lookalikeAccount } from './identity/lookalike-account/rule.ts';
import { officialAndUnofficial } from './identity/official-and-unofficial/rule.ts';
import { overlappingChannel } from './identity/overlapping-channel/rule.ts';
import { platformNotOpen } from './identity/platform-not-open/rule.ts';
import { retiredHandleReused } from './identity/retired-handle-reused/rule.ts';
import { reusedId } from './identity/reused-id/rule.ts';
import { undecidedAccount } from './identity/undecided-account/rule.ts';
import { unrecognizedAccount } from './identity/unrecognized-account/rule.ts';
import { wrongPlatform } from './identity/wrong-platform/rule.ts';
import { dormantChannel } from './life/dormant-channel/rule.ts';
import { futureDate } from './life/future-date/rule.ts';
import { incompleteRetirement } from './life/incomplete-retirement/rule.ts';
import { overdueReview } from './life/overdue-review/rule.ts';
import { staleAttestation } from './life/stale-attestation/rule.ts';
import { unclosedPredecessor } from './life/unclosed-predecessor/rule.ts';
import { dutyUnfilled } from './ownership/duty-unfilled/rule.ts';
import { inactiveOwner } from './ownership/inactive-owner/rule.ts';
import { leaverInTeam } from './ownership/leaver-in-team/rule.ts';
import { missingAuthorization } from './ownership/missing-authorization/rule.ts';
import { missingDeputy } from './ownership/missing-deputy/rule.ts';
import { noReportingLine } from './ownership/no-reporting-line/rule.ts';
import { overloadedOwner } from './ownership/overloaded-owner/rule.ts';
import { ownerOutsideUnit } from './ownership/owner-outside-unit/rule.ts';
import { sharedLogin } from './ownership/shared-login/rule.ts';
import { unansweredQuestion } from './ownership/unanswered-question/rule.ts';
import { unitWithoutLead } from './ownership/unit-without-lead/rule.ts';
import { unreadStyleGuide } from './ownership/unread-style-guide/rule.ts';
import { audienceNotOnPlatform } from './reason/audience-not-on-platform/rule.ts';
import { cadenceBeyondCapacity } from './reason/cadence-beyond-capacity/rule.ts';
import { inconsistentBrand } from './reason/inconsistent-brand/rule.ts';
import { missingBacklink } from './reason/missing-backlink/rule.ts';
import { missingJustification } from './reason/missing-justification/rule.ts';
import { missingKpi } from './reason/missing-kpi/rule.ts';
import { hiddenCharacters } from './trust/hidden-characters/rule.ts';
import { linkedFile } from './trust/linked-file/rule.ts';
import { personalData } from './trust/personal-data/rule.ts';
import { secretInFile } from './trust/secret-in-file/rule.ts';
import { unsafeContent } from './trust/unsafe-content/rule.ts';
import { expiredWaiver } from './waivers/expired-waiver/rule.ts';
import { selfApprovedWaiver } from './waivers/self-approved-waiver/rule.ts';
import { unusedWaiver } from './waivers/unused-waiver/rule.ts';

const families = {
  files: [
    unparsableFile,
    wrongEncoding,
    outsizedFile,
    schema,
    unexpectedFile,
    misplacedFile,
    unknownReference,
    unusedEntry,
    invalidExtension,
  ],
  trust: [unsafeContent, secretInFile, hiddenCharacters, personalData, linkedFile],
  identity: [
    unrecognizedAccount,
    duplicateAccount,
    reusedId,
    lookalikeAccount,
    undecidedAccount,
    wrongPlatform,
    overlappingChannel,
    platformNotOpen,
    retiredHandleReused,
    officialAndUnofficial,
    failingExample,
  ],
  ownership: [
    inactiveOwner,
    missingDeputy,
    ownerOutsideUnit,
    overloadedOwner,
    unitWithoutLead,
    noReportingLine,
    leaverInTeam,
    dutyUnfilled,
    unreadStyleGuide,
    missingAuthorization,
    unansweredQuestion,
    sharedLogin,
  ],
  reason: [
    audienceNotOnPlatform,
    missingJustification,
    missingKpi,
    missingBacklink,
    cadenceBeyondCapacity,
    inconsistentBrand,
  ],
  life: [
    overdueReview,
    dormantChannel,
    staleAttestation,
    unclosedPredecessor,
    incompleteRetirement,
    futureDate,
  ],
  waivers: [expiredWaiver, unusedWaiver, selfApprovedWaiver],
  change: [
    deletedChannel,
    changedIdentity,
    ownerTaken,
    leadTaken,
    forbiddenTransition,
    unconfirmedDecision,
    rewrittenHistory,
    bulkChange,
  ],
} as const satisfies Record<string, readonly (Rule | ChangeRule)[]>;

/** The rules about waivers, which run last: they look at what the others found. */
export const waiverRules: readonly Rule[] = families.waivers;

/** The rules about what a change does; they need the state before it. */
export const changeRules: readonly ChangeRule[] = families.change;

const { waivers: _last, change: _changes, ...content } = families;

/** The rules of the repository's content, in order. */
export const rules: readonly Rule[] = Object.values(content).flat();

/** All rules, by family. */
export const rulesByFamily: Readonly<Record<string, readonly RuleFacts[]>> = families;

/** The rules known to a registry, with the addresses of its organisation. */
export function catalogueOf({
  organization,
}: {
  readonly organization: { readonly data: Addresses } | undefined;
}): Catalogue {
  const entries = Object.entries(rulesByFamily).flatMap(([family, list]) =>
    list.map((rule) => codeEntry(rule, family, organization?.data ?? {})),
  );
  return new Map(entries.map((entry) => [entry.id, entry]));
}
