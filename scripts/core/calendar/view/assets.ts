/** The asset library as colleagues see it: what may be shown today, until when, and which posts show it. */
import { addDays } from '../../dates/day.ts';
import type { Moment } from '../../dates/moment.ts';
import type { Asset } from '../../kinds/asset.ts';
import { addTo } from '../../model/lists.ts';
import type { Registry, ValidParts } from '../../model/registry.ts';
import { publicOf } from '../../publish/publish.ts';
import { compareText } from '../../text/order.ts';
import { usesOf } from '../asset-uses.ts';
import { plannedPosts } from '../planned-posts.ts';
import type { ShownPost } from './shown-post.ts';

/** What its terms say today: it may not be shown yet, it may, it may for a few more days, it may no more. */
export type AssetState = 'coming' | 'usable' | 'ending' | 'ended';

/** So many days before its end an asset is said to end. */
const daysOfNotice = 30;

export interface ShownAsset extends ValidParts<Asset> {
  readonly id: string;
  readonly state: AssetState;
  /** The media type of a picture that pages may show; absent where there is none, or none that may be shown today. */
  readonly picture?: { readonly type: string; readonly name: string };
  /** So many posts show it, those that are held back among them. */
  readonly uses: number;
  /** The posts that show it, as far as that may be known. */
  readonly posts: readonly ShownPost[];
}

/** In the order of their ids; one that only posts under an embargo show would give them away, and is not there. */
export function assetLibrary(
  registry: Registry,
  { today, posts }: Pick<Moment, 'today'> & { readonly posts: ReadonlyMap<string, ShownPost> },
): ReadonlyMap<string, ShownAsset> {
  const uses = usesOf(registry);
  const showing = new Map<string, ShownPost[]>();
  for (const post of posts.values())
    for (const id of new Set(post.on.flatMap(({ media = [] }) => media.map(({ asset }) => asset))))
      showing.set(id, [...(showing.get(id) ?? []), post]);
  const told = new Set([...posts.values()].flatMap(({ file, title }) => (title === undefined ? [] : file)));
  // Also by an idea, or by what was cancelled.
  const namedBy = new Map<string, string[]>();
  for (const { entry, post } of plannedPosts(registry))
    for (const { asset } of post.media ?? []) addTo(namedBy, asset, entry.file);
  const isTold = ({ id }: { readonly id: string }) => {
    const files = namedBy.get(id) ?? [];
    return files.length === 0 || files.some((file) => told.has(file));
  };
  const assets = [...registry.assets.values()].filter(isTold).map((entry): ShownAsset => {
    const data = publicOf(entry) as ValidParts<Asset>;
    const state = stateOf(data, today);
    const { id } = entry;
    const type = data.file === undefined ? undefined : registry.byPath.get(data.file)?.asset?.type;
    // On terms that have ended, or do not hold yet, nobody may show it: this handbook neither.
    const isShown = (state === 'usable' || state === 'ending') && type?.startsWith('image/');
    return {
      ...data,
      id,
      state,
      ...(isShown && type && { picture: { type, name: `${id}.${type.slice('image/'.length)}` } }),
      uses: uses.get(id)?.length ?? 0,
      posts: showing.get(id) ?? [],
    };
  });
  return new Map(assets.sort((a, b) => compareText(a.id, b.id)).map((asset) => [asset.id, asset]));
}

function stateOf({ from, expires }: ValidParts<Asset>, today: string): AssetState {
  if (expires !== undefined && expires < today) return 'ended';
  if (from !== undefined && from > today) return 'coming';
  return expires !== undefined && expires <= addDays(today, daysOfNotice) ? 'ending' : 'usable';
}
