/** Sets one record in a YAML text that somebody has written: comments, order and spelling of all else stay. */
import { visitsOf, YamlNode } from './nodes.ts';
import { writeYaml } from './write.ts';

/** The scalars of a record, in the order in which they are written. */
type Scalars = Readonly<Record<string, string>>;

/**
 * The text with `scalars` as the record `key` of the map `map`, such as a receipt in `read`. Those of a record that is there are
 * replaced, one by one; a record or a map that is not there is added on one line. Undefined where the text is no map of keys
 * in lines, or the place cannot be told: somebody has to write it by hand.
 */
export function setRecord(text: string, [map, key]: readonly [string, string], scalars: Scalars) {
  const visit = visitsOf(text);
  const root = visit && new YamlNode(text, visit);
  if (root?.kind !== 'mapping' || root.source.startsWith('{')) return undefined;
  const inLine = `{ ${Object.entries(scalars)
    .map(([name, value]) => `${name}: ${scalarOf(value)}`)
    .join(', ')} }`;
  const records = root.child(map);
  if (!records) return `${text}${text.endsWith('\n') ? '' : '\n'}${map}: { ${key}: ${inLine} }\n`;
  const { node } = records;
  if (node?.kind !== 'mapping' || node.start === undefined) return undefined;
  const record = node.child(key)?.node;
  if (record) return withScalars(text, record, scalars);
  if (!node.source.startsWith('{')) {
    const line = text.lastIndexOf('\n', node.start - 1) + 1;
    const indent = text.slice(line, node.start);
    return /^ +$/.test(indent)
      ? `${text.slice(0, line)}${indent}${key}: ${inLine}\n${text.slice(line)}`
      : undefined;
  }
  const rest = text.slice(node.start + 1).replace(/^ +/, '');
  return `${text.slice(0, node.start)}{ ${key}: ${inLine}${rest.startsWith('}') ? ' ' : ', '}${rest}`;
}

/** A text as YAML would not read it as something else: a version in quotes, a day without. */
const scalarOf = (value: string): string => writeYaml({ value }).slice('value: '.length).trimEnd();

/** Replaces scalars that are there, from the last to the first, so that the places of the others stay. */
function withScalars(text: string, record: YamlNode, scalars: Scalars): string | undefined {
  const places = Object.entries(scalars).map(([name, value]) => ({ node: record.child(name)?.node, value }));
  let now = text;
  for (const { node, value } of places.sort((a, b) => (b.node?.start ?? 0) - (a.node?.start ?? 0))) {
    if (node?.start === undefined || node.kind !== 'scalar') return undefined;
    now = now.slice(0, node.start) + scalarOf(value) + now.slice(node.start + node.source.length);
  }
  return now;
}
