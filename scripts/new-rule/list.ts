/** Puts a new rule into the source of the list of rules, formatted and sorted as the linter wants it. */

/** The name of a rule in code: `dormant-channel` becomes `dormantChannel`. */
export const constantOf = (id: string): string =>
  id.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** Is a name in use in the list already: by another rule, or by the list itself? */
export const isTaken = (source: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(source);

/** The list with an import in its place and an entry at the end of its family. Throws if the family is not there. */
export function withRule(source: string, family: string, id: string): string {
  return withEntry(withImport(source, family, id), family, constantOf(id));
}

const lineWidth = 110;

function withImport(source: string, family: string, id: string): string {
  const line = `import { ${constantOf(id)} } from './${family}/${id}/rule.ts';\n`;
  const imports = [...source.matchAll(/^import .* from '\.\/([\w-]+)\/([\w-]+)\/rule\.ts';\n/gm)];
  const next = imports.find(
    ([, otherFamily = '', otherId = '']) =>
      compareNaturally(otherFamily, family) > 0 ||
      (otherFamily === family && compareNaturally(otherId, id) > 0),
  );
  const last = imports.at(-1);
  const at = next?.index ?? (last ? last.index + last[0].length : 0);
  return source.slice(0, at) + line + source.slice(at);
}

function withEntry(source: string, family: string, name: string): string {
  const list = new RegExp(`^ {2}${family}: \\[([^\\]]*)\\],?$`, 'm').exec(source);
  if (!list) throw new Error(`The list of rules has no family ${family}.`);
  const names = [...(list[1] ?? '').matchAll(/[\w.]+/g)].map(([word]) => word).concat(name);
  const short = `  ${family}: [${names.join(', ')}],`;
  const long = `  ${family}: [\n${names.map((one) => `    ${one},\n`).join('')}  ],`;
  const text = short.length <= lineWidth ? short : long;
  return source.slice(0, list.index) + text + source.slice(list.index + list[0].length);
}

/** The linter's order of imports: numbers count as numbers. */
const { compare: compareNaturally } = new Intl.Collator('en', { numeric: true });
