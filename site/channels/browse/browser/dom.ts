/** Elements as nodes: text goes in as text, never as HTML. */
import type { Make } from '../row.ts';

const graphics = new Set(['svg', 'use']);

/** Makes an element. */
export const dom: Make<Node> = (tag, attributes, ...children) => {
  const element = graphics.has(tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
};

/** A button of the browser's own; what it does is said by its data. */
export function button(attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]) {
  return dom('button', { type: 'button', ...attributes }, ...children) as HTMLButtonElement;
}

/** An element that the page is known to have. */
export function must<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`The registry page has no ${selector}.`);
  return element;
}
