import { comingPosts } from '../../../calendar/planned-posts.ts';
import { shownMedia } from '../../../calendar/shown-media.ts';
import type { InBoth } from '../../../model/wording.ts';
import { wordsOfSubstance } from '../../../text/substance.ts';
import { defineRule } from '../../define-rule.ts';

export const weakAlt = defineRule({
  id: 'weak-alt',
  severity: 'warning',
  name: { en: 'Weak alternative text', fr: 'Texte alternatif insuffisant' },
  summary: {
    en: 'An alternative text says what can be seen.',
    fr: 'Un texte alternatif dit ce que l’on voit.',
  },
  *check(registry) {
    for (const planned of comingPosts(registry))
      for (const { path, asset, alt } of shownMedia(registry, planned)) {
        if (alt === undefined) continue;
        const message = weakness(alt, planned.post.text, asset?.data.file ?? asset?.data.url);
        if (!message) continue;
        // It stands with the asset where the post has none of its own.
        const isOwn = planned.post.media?.[Number(path.at(-1))]?.alt !== undefined;
        yield {
          ...(isOwn || !asset
            ? { file: planned.entry.file, path: [...path, 'alt'] }
            : { file: asset.file, path: ['alt'] }),
          message,
          fix: {
            en: 'Say in a sentence what is in the picture and matters here.',
            fr: 'Dites en une phrase ce que montre l’image et qui compte ici.',
          },
        };
      }
  },
});

/** Screen readers say themselves that it is a picture. */
const announces =
  /^(?:(?:an?|the|this|une?|l[ea]|cette|ce) ?)?(?:image|picture|photo(?:graph(?:ie)?)?|graphic|illustration|screenshot|capture d[’']écran|visuel)\b(?:\s+(?:of|showing|shows|de|d[’']|du|des|montrant|qui montre))?/iu;
const fileName = /^\S+\.(?:png|jpe?g|gif|webp|mp4|pdf)$|^(?:IMG|DSC|PXL|image)[_-]?\d+$/i;

function weakness(alt: string, text: string | undefined, address: string | undefined): InBoth | undefined {
  const said = alt.trim();
  if (
    fileName.test(said) ||
    said ===
      address
        ?.split('/')
        .at(-1)
        ?.replace(/\.[^.]*$/, '')
  )
    return {
      en: `The alternative text is the name of a file: \`${said}\`.`,
      fr: `Le texte alternatif est un nom de fichier : \`${said}\`.`,
    };
  if (said === text?.trim())
    return {
      en: 'The alternative text repeats the text of the post.',
      fr: 'Le texte alternatif répète le texte de la publication.',
    };
  const beginning = announces.exec(said)?.[0];
  if (beginning !== undefined)
    return {
      en: `The alternative text begins with \`${beginning}\`: screen readers say that themselves.`,
      fr: `Le texte alternatif commence par \`${beginning}\` : les lecteurs d’écran le disent d’eux-mêmes.`,
    };
  if (wordsOfSubstance(said) < 3)
    return {
      en: `The alternative text says too little: \`${said}\`.`,
      fr: `Le texte alternatif en dit trop peu : \`${said}\`.`,
    };
  return undefined;
}
