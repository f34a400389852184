/** The rules that can speak about a post which is being planned, by family: those that it is held to before it is a file. */

import { badTime } from './calendar/bad-time/rule.ts';
import { brokenEmbargo } from './calendar/broken-embargo/rule.ts';
import { conflictingMessages } from './calendar/conflicting-messages/rule.ts';
import { crowdedSlot } from './calendar/crowded-slot/rule.ts';
import { holiday } from './calendar/holiday/rule.ts';
import { impostorMentioned } from './calendar/impostor-mentioned/rule.ts';
import { licenceExpired } from './calendar/licence-expired/rule.ts';
import { missingAlt } from './calendar/missing-alt/rule.ts';
import { missingMedia } from './calendar/missing-media/rule.ts';
import { nearDuplicate } from './calendar/near-duplicate/rule.ts';
import { outsideHours } from './calendar/outside-hours/rule.ts';
import { pastButPlanned } from './calendar/past-but-planned/rule.ts';
import { placeholderText } from './calendar/placeholder-text/rule.ts';
import { quietPeriod } from './calendar/quiet-period/rule.ts';
import { repeatedCopy } from './calendar/repeated-copy/rule.ts';
import { repeatedLink } from './calendar/repeated-link/rule.ts';
import { reusedPostName } from './calendar/reused-post-name/rule.ts';
import { silentChannel } from './calendar/silent-channel/rule.ts';
import { tooLong } from './calendar/too-long/rule.ts';
import { tooManyTags } from './calendar/too-many-tags/rule.ts';
import { unapproved } from './calendar/unapproved/rule.ts';
import { unofficialLink } from './calendar/unofficial-link/rule.ts';
import { weakAlt } from './calendar/weak-alt/rule.ts';
import { wrongAudience } from './calendar/wrong-audience/rule.ts';
import { wrongLanguage } from './calendar/wrong-language/rule.ts';
import type { Rule } from './define-rule.ts';
import { schema } from './files/schema/rule.ts';
import { unknownReference } from './files/unknown-reference/rule.ts';
import { hiddenCharacters } from './trust/hidden-characters/rule.ts';
import { personalData } from './trust/personal-data/rule.ts';
import { secretInFile } from './trust/secret-in-file/rule.ts';

/** A test compares with what the check says to the same file. */
export const postRules = {
  files: [schema, unknownReference],
  trust: [secretInFile, hiddenCharacters, personalData],
  calendar: [
    badTime,
    pastButPlanned,
    unapproved,
    tooLong,
    tooManyTags,
    missingAlt,
    weakAlt,
    missingMedia,
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
    placeholderText,
    impostorMentioned,
    unofficialLink,
    conflictingMessages,
    reusedPostName,
  ],
} as const satisfies Record<string, readonly Rule[]>;
