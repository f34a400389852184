/** The rules that can speak about the entry of an account, by family: those that a proposal is held to before it is a file. */

import type { Rule } from './define-rule.ts';
import { invalidExtension } from './files/invalid-extension/rule.ts';
import { schema } from './files/schema/rule.ts';
import { unknownReference } from './files/unknown-reference/rule.ts';
import { duplicateAccount } from './identity/duplicate-account/rule.ts';
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
import { unclosedPredecessor } from './life/unclosed-predecessor/rule.ts';
import { dutyUnfilled } from './ownership/duty-unfilled/rule.ts';
import { inactiveOwner } from './ownership/inactive-owner/rule.ts';
import { leaverInTeam } from './ownership/leaver-in-team/rule.ts';
import { missingAuthorization } from './ownership/missing-authorization/rule.ts';
import { missingDeputy } from './ownership/missing-deputy/rule.ts';
import { ownerOutsideUnit } from './ownership/owner-outside-unit/rule.ts';
import { unwrittenLanguage } from './ownership/unwritten-language/rule.ts';
import { audienceNotOnPlatform } from './reason/audience-not-on-platform/rule.ts';
import { emptyPurpose } from './reason/empty-purpose/rule.ts';
import { inconsistentBrand } from './reason/inconsistent-brand/rule.ts';
import { missingBacklink } from './reason/missing-backlink/rule.ts';
import { missingJustification } from './reason/missing-justification/rule.ts';
import { missingKpi } from './reason/missing-kpi/rule.ts';
import { hiddenCharacters } from './trust/hidden-characters/rule.ts';
import { personalData } from './trust/personal-data/rule.ts';
import { secretInFile } from './trust/secret-in-file/rule.ts';

/** A test compares with what the rules say in their fixtures. */
export const accountRules = {
  files: [schema, unknownReference, invalidExtension],
  trust: [secretInFile, hiddenCharacters, personalData],
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
  ],
  ownership: [
    inactiveOwner,
    missingDeputy,
    ownerOutsideUnit,
    leaverInTeam,
    dutyUnfilled,
    missingAuthorization,
    unwrittenLanguage,
  ],
  reason: [
    audienceNotOnPlatform,
    missingJustification,
    emptyPurpose,
    missingKpi,
    missingBacklink,
    inconsistentBrand,
  ],
  life: [overdueReview, dormantChannel, unclosedPredecessor, incompleteRetirement, futureDate],
} as const satisfies Record<string, readonly Rule[]>;
