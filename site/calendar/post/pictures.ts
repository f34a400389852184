/** Pictures that pages show: files of assets that may be shown today. A file that only posts under an embargo show is served to nobody. */
import { once } from '../../data/once.ts';
import { source } from '../../data/source.node.ts';

/** By the id of the asset: the path of the file in the repository, where it is served, and its media type. */
export const shownPictures = once(({ assets }) => {
  const shown = new Map<string, { readonly file: string; readonly address: string; readonly type: string }>();
  for (const { id, picture } of assets.values()) {
    const file = source().registry.assets.get(id)?.data.file;
    if (file && picture) shown.set(id, { file, address: `assets/${picture.name}`, type: picture.type });
  }
  return shown;
});

/** Where the picture of an asset is served, below the site; undefined where it has none that may be seen. */
export const pictureOf = (id: string): string | undefined => shownPictures().get(id)?.address;
