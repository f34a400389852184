/** The organisation’s logo, as a file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureFolder } from '../../scripts/node/pictures.ts';
import { root, source } from '../data/source.node.ts';
import { logoOf } from './logo-of.ts';

/** The file's name, from where it is served as it is; undefined where there is none. */
export const logo = (): string | undefined => logoOf(source().registry);

/** The picture itself. Throws where it is gone meanwhile. */
export const logoBytes = (): Buffer => readFileSync(join(root, pictureFolder, logo() ?? ''));
