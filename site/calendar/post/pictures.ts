/** Pictures that pages show: files of assets that a post may be seen with. A file that no such post shows is served to nobody. */
import { isAsset } from '../../../scripts/core/kinds/paths.ts';
import { once } from '../../data/once.ts';
import { source } from '../../data/source.node.ts';

/** Types that every browser shows, and that hold no script. */
const picture = /\.(?:png|jpe?g|gif|webp)$/;

/** By the id of the asset: the path of the file in the repository, and where it is served. */
export const shownPictures = once(({ calendar }) => {
  const shown = new Map<string, { readonly file: string; readonly address: string }>();
  const ids = [...calendar.posts.values()].flatMap(({ on }) =>
    on.flatMap(({ media = [] }) => media.map(({ asset }) => asset)),
  );
  const { assets, byPath } = source().registry;
  for (const id of new Set(ids)) {
    const file = assets.get(id)?.data.file;
    if (file === undefined || !isAsset(file) || !picture.test(file) || !byPath.has(file)) continue;
    shown.set(id, { file, address: `assets/${file.slice('policy/assets/files/'.length)}` });
  }
  return shown;
});

/** Where the picture of an asset is served, below the site; undefined where it has none that may be seen. */
export const pictureOf = (id: string): string | undefined => shownPictures().get(id)?.address;
