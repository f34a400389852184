/** For tests: the platforms of this repository, compiled. */
import { readdirSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { compilePlatforms, type PlatformData } from '../core/identity/index.ts';
import { platformSchema } from '../core/kinds/platform.ts';

const folder = new URL('../../policy/platforms/', import.meta.url);

/** Every platform file, read. */
export const platformFiles: readonly { readonly id: string; readonly data: PlatformData }[] = readdirSync(
  folder,
)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({
    id: file.slice(0, -5),
    data: platformSchema.parse(load(readFileSync(new URL(file, folder), 'utf8'), { schema: CORE_SCHEMA })),
  }));

export const ownPlatforms = compilePlatforms(platformFiles);
