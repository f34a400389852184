/** Elements as text, for the server. Everything is escaped here, and nothing else makes HTML of the registry's values. */
import { escaped } from '../../shell/escaped.ts';
import type { Make } from './row.ts';

/** Text that is HTML already. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const childless = new Set(['wbr', 'input']);

/** Makes an element. */
export const html: Make<Html> = (tag, attributes, ...children) => {
  let text = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${name}="${escaped(value)}"`;
  }
  text += '>';
  if (childless.has(tag)) return new Html(text);
  for (const child of children) text += typeof child === 'string' ? escaped(child) : child.text;
  return new Html(`${text}</${tag}>`);
};
