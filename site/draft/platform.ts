/** A network as the page of drafts knows it. */
import type { DraftSetting } from '../../scripts/core/style/draft.ts';

export interface DraftPlatform {
  readonly limits: readonly { readonly what: string; readonly max: number; readonly unit: string }[];
  readonly channels: readonly (DraftSetting['channel'] & { readonly name: string })[];
}

/** The file of channels: networks by their id. */
export type DraftPlatforms = Readonly<Record<string, DraftPlatform>>;
