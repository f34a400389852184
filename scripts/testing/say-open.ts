/** A style rule of tests that repairs what it finds. */

/** `more`: further lines of its file. */
export const sayOpen = (more = ''): string => `title: { en: Say open., fr: Dites ouvert. }
chapter: links
since: "2.0"
level: error
fix: replace
check: { kind: terms, terms: { en: { now open: open }, fr: { désormais ouvert: ouvert } } }
why: { en: It is shorter., fr: C’est plus court. }
examples:
  - { lang: en, bad: The hall is now open., flags: [now open], fixed: The hall is open. }
  - { lang: en, good: The hall is open now. }
  - { lang: fr, bad: Le hall est désormais ouvert., flags: [désormais ouvert], fixed: Le hall est ouvert. }
  - { lang: fr, good: Le hall ouvert. }
${more}`;
