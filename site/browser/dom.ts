/** Elements as nodes: text goes in as text, never as HTML. */

export type Child = Node | string | undefined | false;

type Attributes = Readonly<Record<string, string | undefined>>;

const graphics = new Set(['svg', 'use']);

/** Makes an element; what is not there is left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K];
export function el(tag: string, attributes: Attributes, ...children: readonly Child[]): Element;
export function el(tag: string, attributes: Attributes, ...children: readonly Child[]): Element {
  const element = graphics.has(tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** A button that sends nothing; what it does is said by its data. */
export const button = (attributes: Attributes, ...children: readonly Child[]): HTMLButtonElement =>
  el('button', { type: 'button', ...attributes }, ...children);

/** An element that the page is known to have. */
export function must<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}
