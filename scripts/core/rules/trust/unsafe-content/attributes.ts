/** The attributes of a tag, against what its component may have. */
import { type AttributeRule, type AttributeType, componentOf } from '../../../content/components.ts';
import { icons } from '../../../content/icons.ts';
import type { Attribute, PagePart } from '../../../content/page-parts.ts';
import { nearest } from '../../../text/nearest.ts';
import { refusedLink } from './addresses.ts';
import { type Said, ticked } from './said.ts';
import { refusedScheme } from './schemes.ts';

/** What is wrong with the attributes of a tag, each where it stands; one that is missing, at the tag. */
export function* attributeFindings(tag: Extract<PagePart, { type: 'tag' }>): Iterable<Said> {
  const rules = componentOf(tag.name)?.attributes;
  const seen = new Set<string>();
  for (const attribute of tag.attributes) {
    const rule = rules && Object.hasOwn(rules, attribute.name) ? rules[attribute.name] : undefined;
    const dangerous = danger(attribute);
    if (dangerous) yield dangerous;
    else if (rules && !rule) yield unknown(tag.name, attribute, Object.keys(rules));
    else if (rule && seen.has(attribute.name))
      yield {
        at: attribute.offset,
        message: `\`${attribute.name}\` stands twice in \`<${tag.name}>\`.`,
        fix: 'Keep one of the two.',
      };
    else if (rule && !attribute.computed) yield* valueFindings(attribute, rule.type);
    seen.add(attribute.name);
  }
  for (const [name, { required, type }] of Object.entries<AttributeRule>(rules ?? {}))
    if (required && !seen.has(name))
      yield {
        at: tag.offset,
        message: `\`<${tag.name}>\` has no \`${name}\`, and cannot be shown without.`,
        fix: `Add it: \`${name}="${type === 'address' ? '/handbook/…/' : '…'}"\`.`,
      };
}

function danger({ name, value, offset: at }: Attribute): Said | undefined {
  if (/^on/i.test(name))
    return { at, message: `\`${name}\` is an event handler: it would run code.`, fix: 'Take it out.' };
  const scheme = value === undefined ? undefined : refusedScheme(value);
  return scheme !== undefined &&
    /^(?:href|src|action|formaction|poster|data|link|url|xlink:href)$/i.test(name)
    ? {
        at,
        message: `\`${name}\` begins with \`${scheme}\`, which a page may not open.`,
        fix: 'Link to an https:// address, or to a page of the handbook.',
      }
    : undefined;
}

function unknown(tag: string, { name, offset: at }: Attribute, known: readonly string[]): Said {
  const meant = nearest(name, known);
  const has = known.length > 0 ? `it has ${ticked(known)}` : 'it has none';
  return {
    at,
    message: `\`${name}\` is not an attribute that \`<${tag}>\` may have here.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
    fix: meant ? `Write \`${meant}\`.` : `Take it out; ${has}.`,
  };
}

function* valueFindings({ name, value, offset: at }: Attribute, type: AttributeType): Iterable<Said> {
  if (type === 'switch') {
    if (value !== undefined)
      yield {
        at,
        message: `\`${name}\` has a value, and is on whatever it says.`,
        fix: `Write \`${name}\` alone, or take it out.`,
      };
  } else if (value === undefined || value.trim() === '') {
    yield { at, message: `\`${name}\` says nothing.`, fix: `Give it a value: \`${name}="…"\`.` };
  } else if (type === 'address') {
    const refused = refusedLink(value, `\`${name}\``);
    if (refused) yield { at, ...refused };
  } else if (type === 'icon') {
    if (!icons.has(value)) yield { at, ...noneOf(name, value, [...icons]) };
  } else if (type !== 'text' && !type.includes(value)) yield { at, ...noneOf(name, value, type) };
}

function noneOf(name: string, value: string, allowed: readonly string[]): { message: string; fix: string } {
  const meant = nearest(value, allowed);
  const shown = value.replaceAll('`', "'").slice(0, 40);
  return {
    message: `\`${shown}\` is no value of \`${name}\`.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
    fix: meant
      ? `Write \`${meant}\`.`
      : allowed.length > 20
        ? `Take one of the names that the handbook lists, such as ${ticked(allowed.slice(0, 5))}.`
        : `Write one of ${ticked(allowed)}.`,
  };
}
