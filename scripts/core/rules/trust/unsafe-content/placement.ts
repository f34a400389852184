/** Where a component stands, and what stands in it. */
import { type Component, componentOf } from '../../../content/components.ts';
import type { PagePart, Place } from '../../../content/page-parts.ts';
import { type Said, ticked } from './said.ts';

type Tag = Extract<PagePart, { type: 'tag' }>;

/** Parts of markdown that hold blocks; whatever else is no component holds words. */
const blocks = new Set(['root', 'listItem', 'blockquote', 'containerDirective', 'footnoteDefinition']);

/** Parts of a sentence. */
const words = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference', 'image'],
  ...['footnoteReference', 'textDirective'],
]);

/** What is wrong with the place of a tag and with its content; parts that are refused anyhow are left to others. */
export function* placementFindings(tag: Tag): Iterable<Said> {
  const component = componentOf(tag.name);
  if (!component || !tag.place) return;
  const { within } = tag.place;
  // What stands in a component is judged where that is.
  if (!componentOf(within) && !stands(component, blocks.has(within) ? 'blocks' : 'words'))
    yield { at: tag.offset, ...misplaced(tag.name, component) };
  yield* contentFindings(tag, tag.place.holds, component);
}

/** May it stand among blocks, or in a sentence, of which `within` is the component around it? */
const stands = ({ stands: where }: Component, place: 'blocks' | 'words', within?: string): boolean =>
  where === 'words' ||
  (where === 'block' ? place === 'blocks' : within !== undefined && where.includes(within));

function misplaced(name: string, { stands: where }: Component): { message: string; fix: string } {
  return typeof where === 'string'
    ? {
        message: `\`<${name}>\` stands in the middle of words, and is a block.`,
        fix: 'Put it on a line of its own, with a blank line before and after.',
      }
    : {
        message: `\`<${name}>\` stands alone.`,
        fix: `Put it directly into ${where.map((one) => `\`<${one}>\``).join(' or ')}.`,
      };
}

function* contentFindings(tag: Tag, children: Place['holds'], { holds }: Component): Iterable<Said> {
  const at = (child = children[0]): number => child?.offset ?? tag.offset;
  if (holds === 'numbered list' || holds === 'list') {
    const wrong = children.find(({ what }) => what !== holds) ?? children[1];
    if (children.length === 1 && !wrong) return;
    const list = holds === 'list' ? 'list with bullets' : 'numbered list';
    yield {
      at: at(wrong),
      message: `\`<${tag.name}>\` holds one ${list}, and nothing else.`,
      fix: `Write \`${holds === 'list' ? '- …' : '1. …'}\` on the lines between \`<${tag.name}>\` and \`</${tag.name}>\`.`,
    };
    return;
  }
  if (typeof holds === 'object' && children.length === 0)
    yield {
      at: tag.offset,
      message: `\`<${tag.name}>\` is empty.`,
      fix: `Put ${holds.map((one) => `\`<${one}>\``).join(' or ')} into it.`,
    };
  for (const child of children) {
    const inner = componentOf(child.what);
    if (!inner && isUnread(child.what)) continue;
    const allowed =
      typeof holds === 'object'
        ? holds.includes(child.what)
        : holds === 'blocks'
          ? !inner || stands(inner, 'blocks', tag.name)
          : holds === 'words' && (inner ? stands(inner, 'words', tag.name) : words.has(child.what));
    if (allowed) continue;
    yield inner && typeof holds === 'string' && holds !== 'nothing'
      ? { at: child.offset, ...misplaced(child.what, inner) }
      : {
          at: child.offset,
          message: `\`<${tag.name}>\` may not hold ${inner ? `\`<${child.what}>\`` : 'this'}.`,
          fix: contentOf(tag.name, holds),
        };
    if (!inner) return;
  }
}

/** Tags that are no components, and programs. */
const isUnread = (what: string): boolean => /^(?:$|mdx)/.test(what) || /^[A-Z]|[.:]/.test(what);

const contentOf = (name: string, holds: Component['holds']): string =>
  holds === 'nothing'
    ? `Write \`<${name} />\`; what it says stands in its attributes.`
    : holds === 'words'
      ? 'Keep words in it, on one line.'
      : `It holds ${ticked(holds as readonly string[])} only.`;
