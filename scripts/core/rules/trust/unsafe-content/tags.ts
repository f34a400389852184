/** What is said against a tag. The site hands its components to every page; nothing is imported. */

import { broughtComponents, componentOf } from '../../../content/components.ts';
import type { PagePart } from '../../../content/page-parts.ts';
import { en, fr, type InBoth } from '../../../model/wording.ts';
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

function stranger(name: string): { message: InBoth; fix: InBoth } {
  if (name === '')
    return {
      message: {
        en: '`<>` is a fragment, which only program code needs.',
        fr: '`<>` est un fragment, dont seul un programme a besoin.',
      },
      fix: { en: 'Take it out.', fr: 'Retirez-le.' },
    };
  if (/^[a-z]/.test(name)) {
    const why = /^(?:script|iframe|object|embed|style|link|meta|base|form|svg|math|template)$/.test(name)
      ? {
          en: 'could run code or show foreign content',
          fr: 'pourrait exécuter du code ou montrer un contenu étranger',
        }
      : { en: 'is HTML', fr: 'est du HTML' };
    return {
      message: {
        en: en`\`<${name}>\` ${why}: pages are written in markdown and with the components of the handbook.`,
        fr: fr`\`<${name}>\` ${why} : les pages s’écrivent en markdown et avec les composants du guide.`,
      },
      fix: { en: 'Write it in markdown, or take it out.', fr: 'Écrivez-le en markdown, ou retirez-le.' },
    };
  }
  const meant = nearest(name, broughtComponents);
  return {
    message: {
      en: `\`<${name}>\` is not a component that pages may use.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
      fr: `\`<${name}>\` n’est pas un composant que les pages peuvent utiliser.${meant ? ` Vouliez-vous écrire \`${meant}\` ?` : ''}`,
    },
    fix: meant
      ? { en: `Write \`<${meant}>\`.`, fr: `Écrivez \`<${meant}>\`.` }
      : {
          en: `Use markdown, or one of ${ticked(broughtComponents)}.`,
          fr: `Utilisez markdown, ou l’un de ${ticked(broughtComponents)}.`,
        },
  };
}
