/**
 * The last look at a page: at the tree of which the compiler makes a program. Two parsers of markdown never agree in
 * everything; what the reading of the source missed is refused here, where nothing can be read in two ways any more.
 */
import { refusedPicture } from '../../scripts/core/rules/trust/unsafe-content/pictures.ts';
import { refusedScheme } from '../../scripts/core/rules/trust/unsafe-content/schemes.ts';
import { components } from '../../scripts/core/rules/trust/unsafe-content/tags.ts';

/** What the compiler tells of a part of a page, as far as it is asked here. */
interface Node {
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

interface TagNode extends Node {
  readonly name?: string | null;
  readonly attributes: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
}

/** Thrown at the compiler, which stops; it adds the file. */
export class RefusedPage extends Error {
  readonly line: number | undefined;
  readonly column: number | undefined;
  constructor(what: string, { position }: Node) {
    const { line, column } = position?.start ?? {};
    super(`${line === undefined ? '' : `${line}:${column}: `}${what}: pages are text (rule unsafe-content).`);
    this.name = 'RefusedPage';
    this.line = line;
    this.column = column;
  }
}

const refuse = (what: string) => (node: Node) => {
  throw new RefusedPage(what, node);
};

/** A plugin for Sätteri, Astro's compiler; it has to be the first, before others add parts of their own. */
export const onlyText = ({ sourceFormat }: { readonly sourceFormat: string }) =>
  sourceFormat === 'mdx' && {
    name: 'choirbook-only-text',
    options: { position: true },
    mdxjsEsm: refuse('an import or export'),
    mdxFlowExpression: refuse('an expression'),
    mdxTextExpression: refuse('an expression'),
    html: refuse('HTML'),
    toml: refuse('TOML'),
    custom: refuse('a part of unknown kind'),
    mdxJsxFlowElement: judgeTag,
    mdxJsxTextElement: judgeTag,
    link: judgeLink,
    definition: judgeLink,
    image: judgePicture,
    imageReference: refuse('a picture whose address stands elsewhere'),
  };

function judgeTag(node: TagNode): void {
  const name = node.name ?? '';
  const known = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!known) throw new RefusedPage(`<${name}>`, node);
  for (const attribute of node.attributes) {
    const plain =
      attribute.type === 'mdxJsxAttribute' &&
      known.includes(attribute.name ?? '') &&
      (attribute.value === null || attribute.value === undefined || typeof attribute.value === 'string');
    if (!plain) throw new RefusedPage(`an attribute of <${name}>`, node);
    if (attribute.name === 'href') judgeLink({ ...node, url: attribute.value as string });
  }
}

function judgeLink(node: Node & { readonly url?: string }): void {
  const scheme = refusedScheme(node.url ?? '');
  if (scheme !== undefined) throw new RefusedPage(`a link to ${scheme}`, node);
}

function judgePicture(node: Node & { readonly url?: string }): void {
  // An empty address shows nothing and fetches nothing.
  if (node.url && refusedPicture(node.url)) throw new RefusedPage('a picture that is not of this site', node);
}
