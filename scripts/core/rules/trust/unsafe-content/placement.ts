/** Where a component stands, and what stands in it. */

import { type Component, componentOf } from '../../../content/components.ts';
import type { PagePart, Place } from '../../../content/page-parts.ts';
import { en, fr, type InBoth } from '../../../model/wording.ts';
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

function misplaced(name: string, { stands: where }: Component): { message: InBoth; fix: InBoth } {
  return typeof where === 'string'
    ? {
        message: {
          en: `\`<${name}>\` stands in the middle of words, and is a block.`,
          fr: `\`<${name}>\` se trouve au milieu de mots, et c’est un bloc.`,
        },
        fix: {
          en: 'Put it on a line of its own, with a blank line before and after.',
          fr: 'Mettez-le sur une ligne à lui, avec une ligne vide avant et après.',
        },
      }
    : {
        message: { en: `\`<${name}>\` stands alone.`, fr: `\`<${name}>\` se trouve seul.` },
        fix: {
          en: `Put it directly into ${where.map((one) => `\`<${one}>\``).join(' or ')}.`,
          fr: `Mettez-le directement dans ${where.map((one) => `\`<${one}>\``).join(' ou ')}.`,
        },
      };
}

function* contentFindings(tag: Tag, children: Place['holds'], { holds }: Component): Iterable<Said> {
  const at = (child = children[0]): number => child?.offset ?? tag.offset;
  if (holds === 'numbered list' || holds === 'list') {
    const wrong = children.find(({ what }) => what !== holds) ?? children[1];
    if (children.length === 1 && !wrong) return;
    const list =
      holds === 'list'
        ? { en: 'list with bullets', fr: 'liste à puces' }
        : { en: 'numbered list', fr: 'liste numérotée' };
    yield {
      at: at(wrong),
      message: {
        en: en`\`<${tag.name}>\` holds one ${list}, and nothing else.`,
        fr: fr`\`<${tag.name}>\` contient une ${list}, et rien d’autre.`,
      },
      fix: {
        en: `Write \`${holds === 'list' ? '- …' : '1. …'}\` on the lines between \`<${tag.name}>\` and \`</${tag.name}>\`.`,
        fr: `Écrivez \`${holds === 'list' ? '- …' : '1. …'}\` sur les lignes entre \`<${tag.name}>\` et \`</${tag.name}>\`.`,
      },
    };
    return;
  }
  if (typeof holds === 'object' && children.length === 0)
    yield {
      at: tag.offset,
      message: { en: `\`<${tag.name}>\` is empty.`, fr: `\`<${tag.name}>\` est vide.` },
      fix: {
        en: `Put ${holds.map((one) => `\`<${one}>\``).join(' or ')} into it.`,
        fr: `Mettez-y ${holds.map((one) => `\`<${one}>\``).join(' ou ')}.`,
      },
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
          message: {
            en: `\`<${tag.name}>\` may not hold ${inner ? `\`<${child.what}>\`` : 'this'}.`,
            fr: `\`<${tag.name}>\` ne peut pas contenir ${inner ? `\`<${child.what}>\`` : 'ceci'}.`,
          },
          fix: contentOf(tag.name, holds),
        };
    if (!inner) return;
  }
}

/** Tags that are no components, and programs. */
const isUnread = (what: string): boolean => /^(?:$|mdx)/.test(what) || /^[A-Z]|[.:]/.test(what);

const contentOf = (name: string, holds: Component['holds']): InBoth =>
  holds === 'nothing'
    ? {
        en: `Write \`<${name} />\`; what it says stands in its attributes.`,
        fr: `Écrivez \`<${name} />\` ; ce qu’il dit est dans ses attributs.`,
      }
    : holds === 'words'
      ? { en: 'Keep words in it, on one line.', fr: 'Mettez-y des mots, sur une seule ligne.' }
      : {
          en: `It holds ${ticked(holds as readonly string[])} only.`,
          fr: `Il ne contient que ${ticked(holds as readonly string[])}.`,
        };
