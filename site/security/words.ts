/**
 * The elements that may stand in the words of a published page: what markdown, the components and the highlighter make. A
 * policy refuses what runs or loads, and cannot refuse an element that leads elsewhere by itself, such as `<meta>`.
 */

const elements = new Set(
  `a abbr article aside blockquote br button code del details div em figcaption figure h1 h2 h3 h4 h5 h6 hr img input ins kbd
  li mark ol p path pre section span starlight-file-tree starlight-tabs strong sub summary sup svg table tbody td template th
  thead tr ul circle g line polygon rect`.split(/\s+/),
);

const tag = /<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

/** Styles and scripts that are files of this site: the highlighter brings them where it is used. */
const isOwnFile = (name: string, attributes: string): boolean =>
  (name === 'link' && /\srel="stylesheet"/.test(attributes) && /\shref="\/(?!\/)/.test(attributes)) ||
  (name === 'script' && /\ssrc="\/(?!\/)/.test(attributes));

/** The first element in the words of a page that nothing makes which may stand there; undefined when there is none. */
export function strangerIn(html: string): string | undefined {
  for (const [, name = '', attributes = ''] of html.matchAll(tag)) {
    if (!elements.has(name.toLowerCase()) && !isOwnFile(name, attributes)) return `\`<${name}>\``;
    const handler = /\s(on[a-z]+|http-equiv|formaction|srcdoc)\s*=/i.exec(
      attributes.replaceAll(/"[^"]*"|'[^']*'/g, '""'),
    );
    if (handler) return `\`${handler[1]}\` in \`<${name}>\``;
  }
  return undefined;
}
