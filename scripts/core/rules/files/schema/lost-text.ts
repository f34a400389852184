/** ` #word` behind a text is a comment to YAML: a hashtag at the end of a sentence would be lost in silence. */
import { kinds } from '../../../kinds/kinds.ts';
import type { FileRecord } from '../../../model/file-record.ts';
import type { Finding, KeyPath } from '../../../model/finding.ts';
import { schemaAt } from '../../../model/schema-shape.ts';
import { locatorOf } from '../../../yaml/locate.ts';
import { quoted } from '../../../yaml/quote.ts';
import { pair, show } from './quoted.ts';
import { fits } from './repair.ts';

/** A comment begins with a space by custom; only a file with one that does not is looked at. */
const maybeLost = /^[^#\n]*[^\s#:][ \t]+#[\p{L}\p{N}_]/mu;

/** Cheap: could anything be lost in this file? */
export const maybeLosesText = ({ text }: FileRecord): boolean =>
  text !== undefined && (text.includes(' #') || text.includes('\t#'));

export function* lostText(file: FileRecord): Iterable<Finding> {
  if (file.role.role !== 'entry' || file.text === undefined || file.value === undefined) return;
  const yaml = file.text.slice(file.frontMatter?.start ?? 0, file.frontMatter?.end ?? file.text.length);
  const locator = maybeLost.test(yaml) ? locatorOf(file) : undefined;
  if (!locator) return;
  const { schema } = kinds[file.role.kind];
  for (const { path, value } of scalars(file.value, [])) {
    const tag = locator.commentBehind(path);
    if (tag === undefined || !/^#[\p{L}\p{N}_]/u.test(tag)) continue;
    const text = String(value);
    const place = schemaAt(schema, path);
    // Where the schema would refuse the longer text, the comment is a comment.
    if (!place || !fits(place, `${text} ${tag}`)) continue;
    yield {
      file: file.path,
      path,
      severity: 'warning',
      message: {
        en: `\`${pair(path, text)}\` ends here for YAML: ${show(tag)} is read as a comment.`,
        fr: `Pour YAML, \`${pair(path, text)}\` finit ici : ${show(tag)} est lu comme un commentaire.`,
      },
      fix: {
        en: `If it belongs to the text, quote the whole: \`${pair(path, quoted(`${text} ${tag}`))}\`; a comment has a space behind its \`#\`.`,
        fr: `Si cela fait partie du texte, mettez le tout entre guillemets : \`${pair(path, quoted(`${text} ${tag}`))}\` ; un commentaire a une espace derrière son \`#\`.`,
      },
    };
  }
}

function* scalars(value: unknown, path: KeyPath): Iterable<{ path: KeyPath; value: unknown }> {
  if (typeof value !== 'object' || value === null) yield { path, value };
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* scalars(item, [...path, index]);
  else for (const [key, item] of Object.entries(value)) yield* scalars(item, [...path, key]);
}
