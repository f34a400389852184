/** The form of the file from which a browser answers “is this one ours?”. */
import type { PlatformData } from '../identity/index.ts';
import type { Text } from '../kinds/fields.ts';
import type { PublishedChannel, PublishedUnofficial } from '../publish/published.ts';
import type { Ours } from './relation.ts';

/** The file, as it is sent. */
export interface Directory {
  /** The table of letters that look alike. */
  readonly confusables: string;
  readonly ours: Ours;
  readonly platforms: readonly {
    readonly id: string;
    readonly name: string;
    readonly also_known_as?: readonly string[] | undefined;
    readonly account: PlatformData['account'];
  }[];
  readonly units: readonly (readonly [id: string, name: Text])[];
  readonly people: readonly (readonly [id: string, name: string])[];
  readonly channels: readonly ChannelRow[];
  readonly unofficial: readonly UnofficialRow[];
}

/** Unit and owner are positions in their lists, -1 where an id leads nowhere. */
export type ChannelRow = readonly [
  id: string,
  name: string,
  status: PublishedChannel['status'],
  unit: number,
  owner: number,
  more?: Spelt & {
    readonly id?: string;
    /** Names that it had before. */
    readonly was?: readonly string[];
    readonly retired?: { readonly on: string; readonly kept: boolean };
    readonly next?: string;
  },
];

type Decision = NonNullable<PublishedUnofficial['decision']>;

export type UnofficialRow = readonly [
  id: string,
  name: string,
  kind: PublishedUnofficial['kind'],
  risk: PublishedUnofficial['risk'],
  more?: Spelt & { readonly decision?: readonly [what: Decision['what'], on: string] },
];

/** How the account is spelt, where the path of its entry does not tell. */
export interface Spelt {
  readonly as?: string;
}
