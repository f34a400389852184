/**
 * What a page may hold beside markdown: components of the handbook (capitalised) and HTML that can only format. Which
 * attributes each has, what may stand inside it and where it may stand is said here and nowhere else: the check, the
 * build and the handbook's page for writers read it.
 */

import type { InBoth } from '../model/wording.ts';

export type AttributeType =
  /** Any words, and at least one. */
  | 'text'
  /** Where a link may lead: see address.ts. */
  | 'address'
  /** A name of icons.ts. */
  | 'icon'
  /** Its name alone, without a value. */
  | 'switch'
  /** One of these words. */
  | readonly string[];

export interface AttributeRule {
  readonly type: AttributeType;
  readonly required?: true;
  readonly use: InBoth;
}

/** `words` go into a sentence, `blocks` are paragraphs, lists and block components; names: only these, at least one. */
export type Content = 'nothing' | 'words' | 'blocks' | 'numbered list' | 'list' | readonly string[];

export interface Component {
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  readonly holds: Content;
  /** `block`: on a line of its own. `words`: in a sentence as well. Names: directly in one of these. */
  readonly stands: 'block' | 'words' | readonly string[];
  readonly use: InBoth;
  /** How it is written: a page for writers shows it. */
  readonly example: string;
}

const icon: AttributeRule = {
  type: 'icon',
  use: { en: 'A sign beside the title.', fr: 'Un pictogramme à côté du titre.' },
};

export const components: Readonly<Record<string, Component>> = {
  Aside: {
    attributes: {
      type: {
        type: ['note', 'tip', 'caution', 'danger'],
        use: {
          en: 'How important it is; `note` if you say nothing.',
          fr: 'Son importance ; `note` par défaut.',
        },
      },
      title: {
        type: 'text',
        use: { en: 'In place of the word for its type.', fr: 'À la place du mot qui désigne son type.' },
      },
      icon,
    },
    holds: 'blocks',
    stands: 'block',
    use: { en: 'A remark beside the text.', fr: 'Une remarque en marge du texte.' },
    example: '<Aside type="tip" title="Before you post">\nRead it aloud once.\n</Aside>',
  },
  Badge: {
    attributes: {
      text: { type: 'text', required: true, use: { en: 'What it says.', fr: 'Ce qu’elle dit.' } },
      variant: {
        type: ['note', 'danger', 'success', 'caution', 'tip', 'default'],
        use: { en: 'Its colour.', fr: 'Sa couleur.' },
      },
      size: { type: ['small', 'medium', 'large'], use: { en: 'Its size.', fr: 'Sa taille.' } },
    },
    holds: 'nothing',
    stands: 'words',
    use: { en: 'A short label.', fr: 'Une étiquette courte.' },
    example: 'Reels <Badge text="New" variant="tip" />',
  },
  Card: {
    attributes: {
      title: { type: 'text', required: true, use: { en: 'Its heading.', fr: 'Son titre.' } },
      icon,
    },
    holds: 'blocks',
    stands: 'block',
    use: { en: 'A box with a heading.', fr: 'Un encadré avec un titre.' },
    example: '<Card title="Owner" icon="star">\nAnswers for a channel.\n</Card>',
  },
  CardGrid: {
    attributes: {
      stagger: {
        type: 'switch',
        use: { en: 'Moves the second column down.', fr: 'Décale la seconde colonne vers le bas.' },
      },
    },
    holds: ['Card', 'LinkCard'],
    stands: 'block',
    use: { en: 'Cards side by side.', fr: 'Des cartes côte à côte.' },
    example:
      '<CardGrid>\n<Card title="Owner">Answers.</Card>\n<Card title="Deputy">Stands in.</Card>\n</CardGrid>',
  },
  FileTree: {
    attributes: {},
    holds: 'list',
    stands: 'block',
    use: { en: 'Files and folders, as a list.', fr: 'Des fichiers et des dossiers, sous forme de liste.' },
    example: '<FileTree>\n- channels\n  - x\n    - aster.yaml\n</FileTree>',
  },
  LinkCard: {
    attributes: {
      title: { type: 'text', required: true, use: { en: 'Its heading.', fr: 'Son titre.' } },
      href: { type: 'address', required: true, use: { en: 'Where it leads.', fr: 'Où elle mène.' } },
      description: {
        type: 'text',
        use: { en: 'What the reader finds there.', fr: 'Ce que l’on y trouve.' },
      },
    },
    holds: 'nothing',
    stands: 'block',
    use: { en: 'A link as a box.', fr: 'Un lien sous forme d’encadré.' },
    example: '<LinkCard title="Who to ask" href="../who-to-ask/" />',
  },
  Steps: {
    attributes: {},
    holds: 'numbered list',
    stands: 'block',
    use: { en: 'What to do, one step after the other.', fr: 'Une marche à suivre, étape par étape.' },
    example: '<Steps>\n1. Ask the owner.\n2. Ask the deputy.\n</Steps>',
  },
  TabItem: {
    attributes: {
      label: { type: 'text', required: true, use: { en: 'The name of the tab.', fr: 'Le nom de l’onglet.' } },
      icon,
    },
    holds: 'blocks',
    stands: ['Tabs'],
    use: { en: 'One of the texts in `<Tabs>`.', fr: 'L’un des textes de `<Tabs>`.' },
    example: '<Tabs>\n<TabItem label="Weekdays" icon="clock">Nine to five.</TabItem>\n</Tabs>',
  },
  Tabs: {
    attributes: {},
    holds: ['TabItem'],
    stands: 'block',
    use: {
      en: 'Texts of which the reader sees one at a time.',
      fr: 'Des textes dont on voit un seul à la fois.',
    },
    example:
      '<Tabs>\n<TabItem label="Weekdays">Nine to five.</TabItem>\n<TabItem label="Sundays">Ten to four.</TabItem>\n</Tabs>',
  },
  abbr: {
    attributes: {
      title: { type: 'text', use: { en: 'The full words.', fr: 'Les mots entiers.' } },
    },
    holds: 'words',
    stands: 'words',
    use: { en: 'An abbreviation.', fr: 'Une abréviation.' },
    example: 'Add <abbr title="alternative text">alt text</abbr>.',
  },
  br: {
    attributes: {},
    holds: 'nothing',
    stands: 'words',
    use: { en: 'A new line within a paragraph.', fr: 'Un retour à la ligne dans un paragraphe.' },
    example: 'Aster Museum<br />Garden Street 1',
  },
  details: {
    attributes: {},
    holds: 'blocks',
    stands: 'block',
    use: { en: 'A text that the reader unfolds.', fr: 'Un texte à déplier.' },
    example: '<details>\n<summary>Why?</summary>\n\nBecause it helps.\n</details>',
  },
  kbd: {
    attributes: {},
    holds: 'words',
    stands: 'words',
    use: { en: 'A key of the keyboard.', fr: 'Une touche du clavier.' },
    example: 'Press <kbd>Enter</kbd>.',
  },
  sub: {
    attributes: {},
    holds: 'words',
    stands: 'words',
    use: { en: 'Letters below the line.', fr: 'Des lettres en indice.' },
    example: 'CO<sub>2</sub>',
  },
  summary: {
    attributes: {},
    holds: 'words',
    stands: ['details'],
    use: { en: 'The first line of `<details>`.', fr: 'La première ligne de `<details>`.' },
    example: '<details>\n<summary>Why?</summary>\n\nBecause it helps.\n</details>',
  },
  sup: {
    attributes: {},
    holds: 'words',
    stands: 'words',
    use: { en: 'Letters above the line.', fr: 'Des lettres en exposant.' },
    example: 'the 1<sup>st</sup>',
  },
};

/** A component by its name; never what every object has. */
export const componentOf = (name: string): Component | undefined =>
  Object.hasOwn(components, name) ? components[name] : undefined;

/** Those that somebody must bring: HTML brings itself. */
export const broughtComponents = Object.keys(components).filter((name) => /^[A-Z]/.test(name));
