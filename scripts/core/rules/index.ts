/** Every rule, in the handbook's order. A rule is its folder; those about accounts are in accounts.ts. */

import type { Registry } from '../model/registry.ts';
import { styleRulesOf } from '../style/as-rules.ts';
import { accountRules } from './accounts.ts';
import { approverUnfit } from './calendar/approver-unfit/rule.ts';
import { assetChanged } from './calendar/asset-changed/rule.ts';
import { badTime } from './calendar/bad-time/rule.ts';
import { brokenEmbargo } from './calendar/broken-embargo/rule.ts';
import { conflictingMessages } from './calendar/conflicting-messages/rule.ts';
import { crowdedSlot } from './calendar/crowded-slot/rule.ts';
import { emptyCalendar } from './calendar/empty-calendar/rule.ts';
import { forbiddenStatus } from './calendar/forbidden-status/rule.ts';
import { holiday } from './calendar/holiday/rule.ts';
import { impostorMentioned } from './calendar/impostor-mentioned/rule.ts';
import { licenceExpired } from './calendar/licence-expired/rule.ts';
import { missingAlt } from './calendar/missing-alt/rule.ts';
import { missingDisclosure } from './calendar/missing-disclosure/rule.ts';
import { missingMedia } from './calendar/missing-media/rule.ts';
import { nearDuplicate } from './calendar/near-duplicate/rule.ts';
import { offCadence } from './calendar/off-cadence/rule.ts';
import { outdatedLimit } from './calendar/outdated-limit/rule.ts';
import { outsideHours } from './calendar/outside-hours/rule.ts';
import { pastButPlanned } from './calendar/past-but-planned/rule.ts';
import { placeholderText } from './calendar/placeholder-text/rule.ts';
import { publishedElsewhere } from './calendar/published-elsewhere/rule.ts';
import { quietPeriod } from './calendar/quiet-period/rule.ts';
import { repeatedCopy } from './calendar/repeated-copy/rule.ts';
import { repeatedLink } from './calendar/repeated-link/rule.ts';
import { reusedPostName } from './calendar/reused-post-name/rule.ts';
import { selfApproval } from './calendar/self-approval/rule.ts';
import { silentChannel } from './calendar/silent-channel/rule.ts';
import { tooLong } from './calendar/too-long/rule.ts';
import { tooManyTags } from './calendar/too-many-tags/rule.ts';
import { unapproved } from './calendar/unapproved/rule.ts';
import { unknownAsset } from './calendar/unknown-asset/rule.ts';
import { unofficialLink } from './calendar/unofficial-link/rule.ts';
import { unprovenClaim } from './calendar/unproven-claim/rule.ts';
import { voidApproval } from './calendar/void-approval/rule.ts';
import { weakAlt } from './calendar/weak-alt/rule.ts';
import { wrongAudience } from './calendar/wrong-audience/rule.ts';
import { wrongLanguage } from './calendar/wrong-language/rule.ts';
import { type Catalogue, catalogueFrom, type HasAddresses, type RuleFacts, styleEntry } from './catalogue.ts';
import { bulkChange } from './change/bulk-change/rule.ts';
import { changedIdentity } from './change/changed-identity/rule.ts';
import { deletedChannel } from './change/deleted-channel/rule.ts';
import { forbiddenTransition } from './change/forbidden-transition/rule.ts';
import { missingApproval } from './change/missing-approval/rule.ts';
import { outdatedBranch } from './change/outdated-branch/rule.ts';
import { rewrittenHistory } from './change/rewritten-history/rule.ts';
import { unconfirmedDecision } from './change/unconfirmed-decision/rule.ts';
import { unversionedStyleChange } from './change/unversioned-style-change/rule.ts';
import type { ChangeRule, Rule } from './define-rule.ts';
import { misplacedFile } from './files/misplaced-file/rule.ts';
import { missingLogo } from './files/missing-logo/rule.ts';
import { outsizedFile } from './files/outsized-file/rule.ts';
import { pageAddress } from './files/page-address/rule.ts';
import { unexpectedFile } from './files/unexpected-file/rule.ts';
import { unparsableFile } from './files/unparsable-file/rule.ts';
import { unusedEntry } from './files/unused-entry/rule.ts';
import { wrongEncoding } from './files/wrong-encoding/rule.ts';
import { failingExample } from './identity/failing-example/rule.ts';
import { staleAttestation } from './life/stale-attestation/rule.ts';
import { noReportingLine } from './ownership/no-reporting-line/rule.ts';
import { nobodyReachable } from './ownership/nobody-reachable/rule.ts';
import { overloadedOwner } from './ownership/overloaded-owner/rule.ts';
import { sharedLogin } from './ownership/shared-login/rule.ts';
import { unansweredQuestion } from './ownership/unanswered-question/rule.ts';
import { unitWithoutLead } from './ownership/unit-without-lead/rule.ts';
import { unreadStyleGuide } from './ownership/unread-style-guide/rule.ts';
import { cadenceBeyondCapacity } from './reason/cadence-beyond-capacity/rule.ts';
import { failingStyleExample } from './style/failing-style-example/rule.ts';
import { inconsistentGuideVersion } from './style/inconsistent-guide-version/rule.ts';
import { openStyleQuestion } from './style/open-style-question/rule.ts';
import { unusedStyleException } from './style/unused-style-exception/rule.ts';
import { linkedFile } from './trust/linked-file/rule.ts';
import { unsafeContent } from './trust/unsafe-content/rule.ts';
import { expiredWaiver } from './waivers/expired-waiver/rule.ts';
import { selfApprovedWaiver } from './waivers/self-approved-waiver/rule.ts';
import { unusedWaiver } from './waivers/unused-waiver/rule.ts';

const families = {
  files: [
    unparsableFile,
    wrongEncoding,
    outsizedFile,
    ...accountRules.files,
    unexpectedFile,
    misplacedFile,
    pageAddress,
    unusedEntry,
    missingLogo,
  ],
  trust: [unsafeContent, ...accountRules.trust, linkedFile],
  identity: [...accountRules.identity, failingExample],
  ownership: [
    ...accountRules.ownership,
    overloadedOwner,
    unitWithoutLead,
    noReportingLine,
    unreadStyleGuide,
    unansweredQuestion,
    sharedLogin,
    nobodyReachable,
  ],
  reason: [...accountRules.reason, cadenceBeyondCapacity],
  life: [...accountRules.life, staleAttestation],
  style: [failingStyleExample, unusedStyleException, inconsistentGuideVersion, openStyleQuestion],
  calendar: [
    badTime,
    pastButPlanned,
    forbiddenStatus,
    unapproved,
    voidApproval,
    selfApproval,
    approverUnfit,
    tooLong,
    tooManyTags,
    missingAlt,
    weakAlt,
    missingMedia,
    unknownAsset,
    assetChanged,
    licenceExpired,
    quietPeriod,
    holiday,
    outsideHours,
    brokenEmbargo,
    crowdedSlot,
    repeatedCopy,
    nearDuplicate,
    repeatedLink,
    silentChannel,
    wrongLanguage,
    wrongAudience,
    unprovenClaim,
    placeholderText,
    impostorMentioned,
    unofficialLink,
    missingDisclosure,
    offCadence,
    emptyCalendar,
    conflictingMessages,
    outdatedLimit,
    reusedPostName,
    publishedElsewhere,
  ],
  waivers: [expiredWaiver, unusedWaiver, selfApprovedWaiver],
  change: [
    deletedChannel,
    changedIdentity,
    missingApproval,
    forbiddenTransition,
    unconfirmedDecision,
    rewrittenHistory,
    bulkChange,
    outdatedBranch,
    unversionedStyleChange,
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

/** The rules by which a registry is judged: those of the code, and those of its style guide. */
export const rulesFor = (registry: Registry): readonly Rule[] => [...rules, ...styleRulesOf(registry)];

/** The rules known to a registry, with the addresses of its organisation. */
export function catalogueOf(registry: HasAddresses | Registry): Catalogue {
  const catalogue = new Map(catalogueFrom(rulesByFamily, registry));
  if (!('styleRules' in registry)) return catalogue;
  const addresses = registry.organization?.data ?? {};
  for (const rule of styleRulesOf(registry)) {
    const file = registry.styleRules.get(rule.id)?.file ?? '';
    if (!catalogue.has(rule.id)) catalogue.set(rule.id, styleEntry(rule, file, addresses));
  }
  return catalogue;
}
