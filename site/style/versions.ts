/** The versions of the guide with what each of them changed, the latest first. */
import { changesSince } from '../../scripts/core/style/changes-since.ts';
import { once } from '../data/once.ts';

export const guideVersions = once(({ guide, styleRules }) =>
  guide
    ? changesSince(
        guide,
        [...styleRules.values()].map((data) => ({ id: data.id, data })),
        undefined,
      ).map((change) => ({
        ...change,
        by: guide.versions.find(({ version }) => version === change.version)?.by,
      }))
    : [],
);

/** What has changed since a version, for those who have read that one; empty for the latest. */
export const changesAfter = (known: string) =>
  guideVersions().slice(
    0,
    Math.max(
      0,
      guideVersions().findIndex(({ version }) => version === known),
    ),
  );

/** Where the changes since a version stand. */
export const sincePath = (version: string): string => `style/changes/since-${version}/`;

/** Part of the address of a version: none for the latest one. */
export const versionPath = (version: string): string =>
  guideVersions()[0]?.version === version ? 'style/changes/' : `style/changes/${version}/`;
