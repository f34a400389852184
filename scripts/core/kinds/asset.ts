/** policy/assets/<id>.yaml: a picture, video, logo or document that posts may show, and on which terms. */

import { z } from 'zod';
import { asks, correctIt } from './asked.ts';
import { defineKind } from './define-kind.ts';
import { copy, extensions, line, reference, sealPattern, text, webAddress } from './fields.ts';
import { date } from './times.ts';

const filePath = {
  en: 'expected a path from the root that begins with policy/assets/files/',
  fr: 'il faut un chemin depuis la racine qui commence par policy/assets/files/',
};
const fileHash = {
  en: 'expected sha256: and 64 digits in lower case',
  fr: 'il faut sha256: et 64 chiffres hexadécimaux en minuscules',
};

export const assetSchema = z.strictObject({
  title: text().describe('What it shows, as people look for it.'),
  kind: z
    .enum(['image', 'video', 'audio', 'logo', 'template', 'document'])
    .describe('image, video, audio, logo, template or document.'),
  unit: reference('units').optional().describe('Whose it is; absent: the whole organisation’s.'),
  file: asks(z.string().regex(/^policy\/assets\/files\/\S+$/, filePath.en), correctIt, filePath)
    .optional()
    .describe('The file, as a path from the root: `policy/assets/files/…`. Or `url`.'),
  url: webAddress().optional().describe('Where it lies, if it is too large for the repository. Or `file`.'),
  hash: asks(z.string().regex(sealPattern, fileHash.en), correctIt, fileHash)
    .optional()
    .describe('SHA-256 of the file: another picture under the same name is noticed.'),
  alt: copy('asset.alt', text())
    .optional()
    .describe('What can be seen in it, for posts that have no better words.'),
  author: line().describe('Who made it.'),
  licence: line().describe('On which terms we may use it: own work, CC BY 4.0, bought from …'),
  credit: line().optional().describe('What has to stand beside it.'),
  source: line().optional().describe('Where it is from: an address, or the number of a contract.'),
  from: date().optional().describe('The first day on which it may be shown.'),
  expires: date().optional().describe('The last day on which it may be shown.'),
  channels: z.array(reference('channels')).optional().describe('Only these channels may show it.'),
  territory: z
    .array(line())
    .optional()
    .describe('Only there it may be shown, as regions of ISO 3166 (`FR`, `CA-QC`).'),
  max_uses: z.int().min(1).optional().describe('So many posts may show it.'),
  conditions: text().optional().describe('What else has to be kept to.'),
  replaced_by: reference('assets').optional().describe('The asset to use in its place.'),
  extensions: extensions(),
});
export type Asset = z.output<typeof assetSchema>;

export const assets = defineKind({
  at: 'policy/assets/<id>.yaml',
  schema: assetSchema,
  schemaName: 'asset',
  public: assetSchema.omit({ extensions: true }),
  private: ['extensions'],
  words: {
    en: { a: 'an asset', one: 'asset', many: 'assets' },
    fr: { a: 'une ressource', the: 'la ressource', one: 'ressource', many: 'ressources' },
  },
  title: 'title',
  unit: 'unit',
  answersFor: { unit: true },
  rights: {
    add: 'unit',
    remove: 'unit',
    unit: [
      'title',
      'kind',
      'unit',
      'file',
      'url',
      'hash',
      'alt',
      'author',
      'licence',
      'credit',
      'source',
      'from',
      'expires',
      'channels',
      'territory',
      'max_uses',
      'conditions',
      'replaced_by',
      'extensions',
    ],
  },
});
