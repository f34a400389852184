/** The museum's style guide, by file: rules of each level and state, words on more than one page, a question. */
import { sayOpen } from '../../scripts/testing/say-open.ts';

const chapter = (title: string, text: string): string =>
  `---\ntitle: ${title}\ndescription: ${title}.\norder: 1\n---\n\n${text}\n\n**Weak**\n\n> A.\n\n**Strong**\n\n> B.\n`;

const rule = (id: string, more = ''): Record<string, string> => ({
  [`rules/${id}.yaml`]: `title: { en: Rule ${id}., fr: Règle ${id}. }
chapter: words
since: "1.0"
level: suggestion
machine: human
why: { en: Why ${id}., fr: Pourquoi ${id}. }
examples:
  - { lang: en, bad: Weak ${id}, fixed: Strong ${id} }
${more}`,
});

export const styleGuide: Readonly<Record<string, string>> = {
  'guide.yaml': `title: { en: How Aster writes, fr: Comment Aster écrit }
version: "2.0"
owner: ada-noor
reviewed_on: 2026-06-01
versions:
  - { version: "1.0", on: 2025-05-01, summary: { en: The first rules., fr: Les premières règles. } }
  - { version: "2.0", on: 2026-05-01, summary: { en: Links & pages <b>, fr: Liens et pages <b> }, by: ben-roy }
`,
  'links.mdx': chapter('Links', 'A link says where it leads.'),
  'fr/links.mdx': chapter('Liens', 'Un lien dit où il mène.'),
  'words.mdx': chapter('Words', 'A word that visitors use.'),
  'rules/no-click-here.yaml': `title: { en: Name the page a link leads to., fr: Nommez la page du lien. }
chapter: links
since: "1.0"
changed: [{ in: "2.0", what: { en: Also holds for tapping., fr: Vaut aussi pour le doigt. } }]
level: warning
errors_from: 2027-01-01
applies_to: { platforms: [x], channels: [x/aster], audiences: [visitors], fields: [post.text] }
check:
  kind: terms
  terms: { en: { click here: the name of the page }, fr: { cliquez ici: le nom de la page } }
why: { en: “Here” says <nothing>., fr: « Ici » ne dit <rien>. }
source: The museum
antipatterns: [{ text: click here to enter, note: The sign at the door. }]
exceptions: [{ text: click here now, reason: The old poster., until: 2099-12-31 }]
examples:
  - { lang: en, bad: "Click here <b>.", flags: [Click here], fixed: "The hours <b>.", note: A mark is no markup. }
  - { lang: en, good: "Please click here to enter.", note: The sign. }
  - { lang: en, good: "The poster says click here now." }
  - { lang: fr, bad: "Cliquez ici.", flags: [Cliquez ici], fixed: "Les horaires." }
  - { lang: fr, good: "Un clic, ici et là." }
`,
  'rules/say-open.yaml': sayOpen(),
  'rules/long-list.yaml': `title: Words that visitors do not use.
chapter: words
since: "2.0"
level: error
check: { kind: avoid, avoid: { en: [${Array.from({ length: 120 }, (_, n) => `zzword${n}`).join(', ')}] } }
why: Nobody knows them.
examples:
  - { lang: en, bad: A zzword7 for you., flags: [zzword7], fixed: A word for you. }
  - { lang: en, good: A word for you. }
`,
  'rules/former.yaml': `title: Say link.
chapter: links
status: deprecated
replaced_by: no-click-here
since: "1.0"
level: warning
why: It was said so.
`,
  ...Object.assign({}, ...Array.from({ length: 14 }, (_, n) => rule(`people-judge-${n}`))),
  ...rule('coming', 'status: proposed\n'),
  'questions/tap-here.yaml': `question: Is “tap here” allowed?
rule: no-click-here
asked: { by: dan-wu, on: 2026-06-01 }
answer: No; it is the same.
decided: { by: ada-noor, on: 2026-06-05 }
`,
};
