import { type MdxPart, readMdx } from '../../../content/mdx.ts';
import type { Finding } from '../../../model/finding.ts';
import { defineRule } from '../../define-rule.ts';
import { refusedPicture } from './pictures.ts';
import { refusedScheme } from './schemes.ts';
import { tagFindings } from './tags.ts';

export const unsafeContent = defineRule({
  id: 'unsafe-content',
  severity: 'error',
  summary: 'Pages are text: they hold no code, and only the components of the handbook.',
  // The build refuses such a page whatever the check says; a waiver would only hide why.
  waivable: false,
  *check({ files }) {
    for (const { path: file, text, role, frontMatter } of files) {
      // Front matter that was not found leaves the body unknown; unparsable-file says so.
      if (text === undefined || role.role !== 'entry' || !file.endsWith('.mdx') || frontMatter?.body === 0)
        continue;
      if (frontMatter) yield* frontMatterFindings(file, text, frontMatter);
      const start = frontMatter?.body ?? 0;
      const body = text.slice(start);
      const toml = /^\s*\+\+\+/.exec(body);
      if (toml)
        yield {
          file,
          offset: start + toml[0].length - 3,
          message: 'A page that begins with `+++` begins with settings for some programs.',
          fix: 'Take the line out, or begin with a word.',
        };
      const parts = readMdx(body);
      const open: Extract<MdxPart, { type: 'tag' }>[] = [];
      const late = new Set<(typeof open)[number]>();
      for (const part of parts) {
        const place = { file, offset: start + part.offset };
        if (part.type === 'tag') yield* tagFindings(part, file, start, open, late);
        else yield* findings(part, place, body);
      }
      // After a fault the rest was not read, nor what it closes.
      if (parts.at(-1)?.type === 'fault') continue;
      for (const tag of open) {
        if (late.has(tag)) continue;
        const { name, offset } = tag;
        yield {
          file,
          offset: start + offset,
          message: `\`<${name}>\` is never closed.`,
          fix: `Close it with \`</${name}>\`, or write \`<${name} />\`.`,
        };
      }
    }
  },
});

/** Some readers end the front matter at `+++` as well, and take what follows for the page. */
function* frontMatterFindings(
  file: string,
  text: string,
  { start, end }: { start: number; end: number },
): Iterable<Finding> {
  const at = text.slice(start, end).search(/^\+\+\+/m);
  if (at >= 0)
    yield {
      file,
      offset: start + at,
      message: 'A line that begins with `+++` ends the front matter for some programs.',
      fix: 'Begin the line with something else.',
    };
}

function* findings(
  part: Exclude<MdxPart, { type: 'tag' }>,
  place: { file: string; offset: number },
  body: string,
): Iterable<Finding> {
  if (part.type === 'esm') {
    yield {
      ...place,
      message: `A block that begins with \`${part.word}\` is program code in MDX, and pages hold none.`,
      fix: `Take it out; the components of the handbook need no import. If it is prose, begin the sentence with another word than \`${part.word}\`.`,
    };
  } else if (part.type === 'expression') {
    const shown = part.source.replaceAll(/\s+/g, ' ').replaceAll('`', "'");
    yield {
      ...place,
      message: `\`${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}\` is an expression: MDX would run what stands in the braces.`,
      fix: /^\{\s*\/\*/.test(part.source)
        ? 'Take the comment out; remarks belong in the description of the change.'
        : 'Take it out. If you mean the braces themselves, write `\\{` and `\\}`, or put them in backticks.',
    };
  } else if (part.type === 'ambiguous') {
    const shown = part.source.replaceAll(/\s+/g, ' ').replaceAll('`', "'");
    yield {
      ...place,
      message: `\`${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}\` holds \`<\` or \`{\` where not every compiler takes it for plain text.`,
      fix: part.source.startsWith('\\')
        ? 'Put a space between the address and the backslash.'
        : 'Put code that holds `<` or `{` into a fenced block, or on one line with a space around the backticks and without `|` and `]`.',
    };
  } else if (part.type === 'link') {
    const scheme = refusedScheme(part.destination);
    if (scheme === undefined) return;
    yield {
      ...place,
      message: `This link begins with \`${scheme}\`, which a page may not open.`,
      fix: 'Link to an https:// address, or to a page of the handbook.',
    };
  } else if (part.type === 'picture') {
    const refused = refusedPicture(part.destination);
    if (refused) yield { ...place, ...refused };
  } else yield { ...place, ...broken(part.reason, body, part.offset) };
}

/** The parser's complaint, with the repair for what people write most often. */
function broken(reason: string, body: string, offset: number): { message: string; fix: string } {
  if (reason.startsWith('it has more than')) {
    return { message: `The page is not read: ${reason}.`, fix: 'Split it into chapters, one file each.' };
  }
  if (reason.startsWith('it is nested')) {
    return {
      message: `The page is not read from here on: ${reason}.`,
      fix: 'Take lists, quotations and components out of each other.',
    };
  }
  const from = Math.max(0, body.lastIndexOf('<', offset));
  const near = body.slice(from, from + 40);
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
      fix: `Write \`[words](${address})\`.`,
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
