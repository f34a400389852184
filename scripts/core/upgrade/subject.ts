/** The subject of the commit of an upgrade, by which the history knows it: it tells of the product and not of the organisation. */

export const upgradeSubject = (from: string, to: string): string => `Choirbook: from ${from} to ${to}`;

/** For `git log --grep`; a merge may have put its number behind it. */
export const upgradeSubjects = '^Choirbook: from [^ ]* to [^ ]*';
