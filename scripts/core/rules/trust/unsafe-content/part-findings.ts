/** What is said against a part of a page, and the repair. */

import type { MdxPart } from '../../../content/mdx.ts';
import { en, fr, type InBoth } from '../../../model/wording.ts';
import { refusedLink, refusedPicture } from './addresses.ts';
import { codeFindings } from './code.ts';
import type { Said } from './said.ts';
import { sizeRefusal } from './sizes.ts';
import { tagFindings } from './tags.ts';

/** Nothing for what may stand there. */
export function partFindings(part: MdxPart, text: string): readonly Said[] {
  const at = part.offset;
  switch (part.type) {
    case 'tag':
      return [...tagFindings(part)];
    case 'link': {
      const refused = refusedLink(part.destination, { en: 'This link', fr: 'Ce lien' });
      return refused ? [{ at, ...refused }] : [];
    }
    case 'picture': {
      const refused = refusedPicture(part.destination);
      return refused ? [{ at, ...refused }] : [];
    }
    case 'code':
      return [...codeFindings(part)];
    case 'size':
      return [{ at, ...sizeRefusal(part) }];
    default:
      return [{ at, ...refusal(part, text) }];
  }
}

/** What stands on a page only to be refused. */
function refusal(
  part: Exclude<MdxPart, { type: 'tag' | 'link' | 'picture' | 'code' | 'size' }>,
  text: string,
): { message: InBoth; fix: InBoth } {
  switch (part.type) {
    case 'esm':
      return {
        message: {
          en: `A block that begins with \`${part.word}\` is program code in MDX, and pages hold none.`,
          fr: `Un bloc qui commence par \`${part.word}\` est du code en MDX, et une page n’en contient pas.`,
        },
        fix: {
          en: `Take it out; the components of the handbook need no import. If it is prose, begin the sentence with another word than \`${part.word}\`.`,
          fr: `Retirez-le ; les composants du guide ne demandent pas d’import. Si c’est du texte, commencez la phrase par un autre mot que \`${part.word}\`.`,
        },
      };
    case 'expression':
      return {
        message: {
          en: `\`${quoted(part.source)}\` is an expression: MDX would run what stands in the braces.`,
          fr: `\`${quoted(part.source)}\` est une expression : MDX exécuterait ce qui est entre les accolades.`,
        },
        fix: /^\{\s*\/\*/.test(part.source)
          ? {
              en: 'Take the comment out; remarks belong in the description of the change.',
              fr: 'Retirez le commentaire ; les remarques vont dans la description du changement.',
            }
          : {
              en: 'Take it out. If you mean the braces themselves, write `\\{` and `\\}`, or put them in backticks.',
              fr: 'Retirez-la. Si vous voulez les accolades elles-mêmes, écrivez `\\{` et `\\}`, ou mettez-les entre accents graves.',
            },
      };
    case 'ambiguous':
      return {
        message: {
          en: `\`${part.source}\` holds \`<\` or \`{\` where not every compiler takes it for plain text.`,
          fr: `\`${part.source}\` contient \`<\` ou \`{\` là où tous les compilateurs n’y voient pas du texte.`,
        },
        fix: {
          en: 'Put a space between the address and the backslash.',
          fr: 'Mettez une espace entre l’adresse et la barre oblique inverse.',
        },
      };
    case 'unknown':
      return {
        message: {
          en: `This is a part of a kind that pages may not hold (\`${part.what}\`).`,
          fr: `Cette partie est d’un genre que les pages ne peuvent pas contenir (\`${part.what}\`).`,
        },
        fix: { en: 'Write it in markdown, or take it out.', fr: 'Écrivez-la en markdown, ou retirez-la.' },
      };
    case 'unclosed':
      return {
        message: part.within
          ? {
              en: `\`<${part.name}>\` is not closed in its ${part.within}.`,
              fr: `\`<${part.name}>\` n’est pas fermé dans son bloc (\`${part.within}\`).`,
            }
          : { en: `\`<${part.name}>\` is never closed.`, fr: `\`<${part.name}>\` n’est jamais fermé.` },
        fix: {
          en: `Close it with \`</${part.name}>\`, or write \`<${part.name} />\`.`,
          fr: `Fermez-le avec \`</${part.name}>\`, ou écrivez \`<${part.name} />\`.`,
        },
      };
    case 'unopened':
      return part.awaited === undefined
        ? {
            message: { en: `\`</${part.name}>\` closes nothing.`, fr: `\`</${part.name}>\` ne ferme rien.` },
            fix: {
              en: `Remove it, or open \`<${part.name}>\` before.`,
              fr: `Supprimez-le, ou ouvrez \`<${part.name}>\` avant.`,
            },
          }
        : {
            message: {
              en: `\`</${part.name}>\` stands where \`</${part.awaited}>\` is awaited.`,
              fr: `\`</${part.name}>\` se trouve là où \`</${part.awaited}>\` est attendu.`,
            },
            fix: { en: `Close \`<${part.awaited}>\` first.`, fr: `Fermez d’abord \`<${part.awaited}>\`.` },
          };
    case 'deep':
      return {
        message: {
          en: `The page is not read from here on: it is nested more than ${part.limit} deep.`,
          fr: `La page n’est pas lue à partir d’ici : elle est imbriquée sur plus de ${part.limit} niveaux.`,
        },
        fix: {
          en: 'Take lists, quotations and components out of each other.',
          fr: 'Sortez les listes, les citations et les composants les uns des autres.',
        },
      };
    case 'unread':
      return {
        message: {
          en: en`The page is not read: ${part.reason}.`,
          fr: fr`La page n’est pas lue : ${part.reason}.`,
        },
        fix: {
          en: 'Split it into chapters, one file each.',
          fr: 'Divisez-la en chapitres, un fichier chacun.',
        },
      };
    case 'parse-error':
      return broken(part.reason, text, part.offset);
  }
}

function quoted(source: string): string {
  const shown = source.replaceAll(/\s+/g, ' ').replaceAll('`', "'");
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}

/** The compiler's complaint, with the repair for what people write most often. */
function broken(reason: string, text: string, offset: number): { message: InBoth; fix: InBoth } {
  const from = Math.max(0, text.lastIndexOf('<', offset));
  const near = text.slice(from, from + 40);
  if (near.startsWith('<!--')) {
    return {
      message: {
        en: 'HTML comments are not part of MDX, and pages hold no hidden remarks.',
        fr: 'Les commentaires HTML n’existent pas en MDX, et une page ne contient pas de remarque cachée.',
      },
      fix: {
        en: 'Take the comment out; remarks belong in the description of the change.',
        fr: 'Retirez le commentaire ; les remarques vont dans la description du changement.',
      },
    };
  }
  const address = /^<((?:https?:\/\/|mailto:)?[^\s<>]*[:@][^\s<>]*)>/.exec(near)?.[1];
  if (address !== undefined)
    return {
      message: {
        en: `An address in angle brackets is not part of MDX: \`<${address}>\`.`,
        fr: `Une adresse entre chevrons n’existe pas en MDX : \`<${address}>\`.`,
      },
      fix: {
        en: `Write \`[words](${/^[a-z]+:/.test(address) ? '' : 'mailto:'}${address})\`.`,
        fr: `Écrivez \`[mots](${/^[a-z]+:/.test(address) ? '' : 'mailto:'}${address})\`.`,
      },
    };
  const said = reason
    .replaceAll(/\s*\((?:note|expected)[^)]*\)/g, '')
    .replaceAll('`', "'")
    .replace(/\.$/, '');
  return {
    message: {
      en: `The page cannot be read from here on: ${said.charAt(0).toLowerCase()}${said.slice(1)}.`,
      fr: `La page ne se lit pas à partir d’ici : \`${said}\`.`,
    },
    fix: {
      en: 'Write `\\<` or `\\{` for the character itself, put it in backticks, or complete the tag.',
      fr: 'Écrivez `\\<` ou `\\{` pour le caractère lui-même, mettez-le entre accents graves, ou complétez la balise.',
    },
  };
}
