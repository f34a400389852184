/** What is said against a part of a page, and the repair. */
import type { MdxPart } from '../../../content/mdx.ts';
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
      const refused = refusedLink(part.destination, 'This link');
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
): { message: string; fix: string } {
  switch (part.type) {
    case 'esm':
      return {
        message: `A block that begins with \`${part.word}\` is program code in MDX, and pages hold none.`,
        fix: `Take it out; the components of the handbook need no import. If it is prose, begin the sentence with another word than \`${part.word}\`.`,
      };
    case 'expression':
      return {
        message: `\`${quoted(part.source)}\` is an expression: MDX would run what stands in the braces.`,
        fix: /^\{\s*\/\*/.test(part.source)
          ? 'Take the comment out; remarks belong in the description of the change.'
          : 'Take it out. If you mean the braces themselves, write `\\{` and `\\}`, or put them in backticks.',
      };
    case 'ambiguous':
      return {
        message: `\`${part.source}\` holds \`<\` or \`{\` where not every compiler takes it for plain text.`,
        fix: 'Put a space between the address and the backslash.',
      };
    case 'unknown':
      return {
        message: `This is a part of a kind that pages may not hold (\`${part.what}\`).`,
        fix: 'Write it in markdown, or take it out.',
      };
    case 'unclosed':
      return {
        message: part.within
          ? `\`<${part.name}>\` is not closed in its ${part.within}.`
          : `\`<${part.name}>\` is never closed.`,
        fix: `Close it with \`</${part.name}>\`, or write \`<${part.name} />\`.`,
      };
    case 'unopened':
      return part.awaited === undefined
        ? {
            message: `\`</${part.name}>\` closes nothing.`,
            fix: `Remove it, or open \`<${part.name}>\` before.`,
          }
        : {
            message: `\`</${part.name}>\` stands where \`</${part.awaited}>\` is awaited.`,
            fix: `Close \`<${part.awaited}>\` first.`,
          };
    case 'deep':
      return {
        message: `The page is not read from here on: it is nested more than ${part.limit} deep.`,
        fix: 'Take lists, quotations and components out of each other.',
      };
    case 'unread':
      return {
        message: `The page is not read: ${part.reason}.`,
        fix: 'Split it into chapters, one file each.',
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
function broken(reason: string, text: string, offset: number): { message: string; fix: string } {
  const from = Math.max(0, text.lastIndexOf('<', offset));
  const near = text.slice(from, from + 40);
  if (near.startsWith('<!--')) {
    return {
      message: 'HTML comments are not part of MDX, and pages hold no hidden remarks.',
      fix: 'Take the comment out; remarks belong in the description of the change.',
    };
  }
  const address = /^<((?:https?:\/\/|mailto:)?[^\s<>]*[:@][^\s<>]*)>/.exec(near)?.[1];
  if (address !== undefined)
    return {
      message: `An address in angle brackets is not part of MDX: \`<${address}>\`.`,
      fix: `Write \`[words](${/^[a-z]+:/.test(address) ? '' : 'mailto:'}${address})\`.`,
    };
  const said = reason
    .replaceAll(/\s*\((?:note|expected)[^)]*\)/g, '')
    .replaceAll('`', "'")
    .replace(/\.$/, '');
  return {
    message: `The page cannot be read from here on: ${said.charAt(0).toLowerCase()}${said.slice(1)}.`,
    fix: 'Write `\\<` or `\\{` for the character itself, put it in backticks, or complete the tag.',
  };
}
