/** What is said against a tag. The site hands its components to every page; nothing is imported. */
import { broughtComponents, componentOf } from '../../../content/components.ts';
import type { PagePart } from '../../../content/page-parts.ts';
import { nearest } from '../../../text/nearest.ts';
import { attributeFindings } from './attributes.ts';
import { placementFindings } from './placement.ts';
import { type Said, ticked } from './said.ts';

/** What is wrong with a tag. */
export function* tagFindings(tag: Extract<PagePart, { type: 'tag' }>): Iterable<Said> {
  if (!componentOf(tag.name)) yield { at: tag.offset, ...stranger(tag.name) };
  yield* placementFindings(tag);
  yield* attributeFindings(tag);
}

function stranger(name: string): { message: string; fix: string } {
  if (name === '')
    return { message: '`<>` is a fragment, which only program code needs.', fix: 'Take it out.' };
  if (/^[a-z]/.test(name)) {
    const why = /^(?:script|iframe|object|embed|style|link|meta|base|form|svg|math|template)$/.test(name)
      ? 'could run code or show foreign content'
      : 'is HTML';
    return {
      message: `\`<${name}>\` ${why}: pages are written in markdown and with the components of the handbook.`,
      fix: 'Write it in markdown, or take it out.',
    };
  }
  const meant = nearest(name, broughtComponents);
  return {
    message: `\`<${name}>\` is not a component that pages may use.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
    fix: meant ? `Write \`<${meant}>\`.` : `Use markdown, or one of ${ticked(broughtComponents)}.`,
  };
}
