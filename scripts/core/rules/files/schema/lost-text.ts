/** ` #word` behind a text is a comment to YAML: a hashtag at the end of a sentence would be lost in silence. */
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { kinds } from '../../../kinds/kinds.ts';
import type { Finding, KeyPath } from '../../../model/finding.ts';
import type { FileRecord } from '../../../model/registry.ts';
import { schemaAt } from '../../../model/schema-shape.ts';
import { quoted } from '../../../yaml/quote.ts';
import { fits } from './repair.ts';
import { pair, show } from './words.ts';

/** A comment begins with a space by custom; only a file with one that does not is looked at. */
const maybeLost = /^[^#\n]*[^\s#:][ \t]+#[\p{L}\p{N}_]/mu;

/** Cheap: could anything be lost in this file? */
export const maybeLosesText = ({ text }: FileRecord): boolean =>
  text !== undefined && (text.includes(' #') || text.includes('\t#'));

export function* lostText(file: FileRecord): Iterable<Finding> {
  if (file.role.role !== 'entry' || file.text === undefined || file.value === undefined) return;
  const yaml = file.text.slice(file.frontMatter?.start ?? 0, file.frontMatter?.end ?? file.text.length);
  if (!maybeLost.test(yaml)) return;
  const { schema } = kinds[file.role.kind];
  const { contents } = parseDocument(yaml, { logLevel: 'silent' });
  for (const { path, node } of scalars(contents, [])) {
    if (node.type !== 'PLAIN' || !/^[\p{L}\p{N}_]/u.test(node.comment ?? '')) continue;
    const text = String(node.value);
    const tag = `#${node.comment?.split('\n', 1)[0]?.trimEnd()}`;
    const place = schemaAt(schema, path);
    // Where the schema would refuse the longer text, the comment is a comment.
    if (!place || !fits(place, `${text} ${tag}`)) continue;
    yield {
      file: file.path,
      path,
      severity: 'warning',
      message: `\`${pair(path, text)}\` ends here for YAML: ${show(tag)} is read as a comment.`,
      fix: `If it belongs to the text, quote the whole: \`${pair(path, quoted(`${text} ${tag}`))}\`; a comment has a space behind its \`#\`.`,
    };
  }
}

function* scalars(node: unknown, path: KeyPath): Iterable<{ path: KeyPath; node: Scalar }> {
  if (isScalar(node)) yield { path, node };
  else if (isSeq(node))
    for (const [index, item] of node.items.entries()) yield* scalars(item, [...path, index]);
  else if (isMap(node))
    for (const { key, value } of node.items)
      if (isScalar(key)) yield* scalars(value, [...path, String(key.value)]);
}
