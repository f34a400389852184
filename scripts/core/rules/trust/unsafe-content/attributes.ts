/** The attributes of a tag, against what its component may have. */

import { type AttributeRule, type AttributeType, componentOf } from '../../../content/components.ts';
import { icons } from '../../../content/icons.ts';
import type { Attribute, PagePart } from '../../../content/page-parts.ts';
import { en, fr, type InBoth, inBoth } from '../../../model/wording.ts';
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
        message: {
          en: `\`${attribute.name}\` stands twice in \`<${tag.name}>\`.`,
          fr: `\`${attribute.name}\` se trouve deux fois dans \`<${tag.name}>\`.`,
        },
        fix: { en: 'Keep one of the two.', fr: 'Gardez l’un des deux.' },
      };
    else if (rule && !attribute.computed) yield* valueFindings(attribute, rule.type);
    seen.add(attribute.name);
  }
  for (const [name, { required, type }] of Object.entries<AttributeRule>(rules ?? {}))
    if (required && !seen.has(name))
      yield {
        at: tag.offset,
        message: {
          en: `\`<${tag.name}>\` has no \`${name}\`, and cannot be shown without.`,
          fr: `\`<${tag.name}>\` n’a pas de \`${name}\`, et ne peut pas être montré sans.`,
        },
        fix: {
          en: `Add it: \`${name}="${type === 'address' ? '/handbook/…/' : '…'}"\`.`,
          fr: `Ajoutez-le : \`${name}="${type === 'address' ? '/handbook/…/' : '…'}"\`.`,
        },
      };
}

function danger({ name, value, offset: at }: Attribute): Said | undefined {
  if (/^on/i.test(name))
    return {
      at,
      message: {
        en: `\`${name}\` is an event handler: it would run code.`,
        fr: `\`${name}\` est un gestionnaire d’événement : il exécuterait du code.`,
      },
      fix: { en: 'Take it out.', fr: 'Retirez-le.' },
    };
  const scheme = value === undefined ? undefined : refusedScheme(value);
  return scheme !== undefined &&
    /^(?:href|src|action|formaction|poster|data|link|url|xlink:href)$/i.test(name)
    ? {
        at,
        message: {
          en: `\`${name}\` begins with \`${scheme}\`, which a page may not open.`,
          fr: `\`${name}\` commence par \`${scheme}\`, qu’une page ne peut pas ouvrir.`,
        },
        fix: {
          en: 'Link to an https:// address, or to a page of the handbook.',
          fr: 'Faites un lien vers une adresse https://, ou vers une page du guide.',
        },
      }
    : undefined;
}

function unknown(tag: string, { name, offset: at }: Attribute, known: readonly string[]): Said {
  const meant = nearest(name, known);
  const has =
    known.length > 0
      ? { en: `it has ${ticked(known)}`, fr: `il a ${ticked(known)}` }
      : { en: 'it has none', fr: 'il n’en a aucun' };
  return {
    at,
    message: {
      en: `\`${name}\` is not an attribute that \`<${tag}>\` may have here.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
      fr: `\`${name}\` n’est pas un attribut que \`<${tag}>\` peut avoir ici.${meant ? ` Vouliez-vous écrire \`${meant}\` ?` : ''}`,
    },
    fix: meant
      ? { en: `Write \`${meant}\`.`, fr: `Écrivez \`${meant}\`.` }
      : { en: en`Take it out; ${has}.`, fr: fr`Retirez-le ; ${has}.` },
  };
}

function* valueFindings({ name, value, offset: at }: Attribute, type: AttributeType): Iterable<Said> {
  if (type === 'switch') {
    if (value !== undefined)
      yield {
        at,
        message: {
          en: `\`${name}\` has a value, and is on whatever it says.`,
          fr: `\`${name}\` a une valeur, et vaut oui quoi qu’elle dise.`,
        },
        fix: {
          en: `Write \`${name}\` alone, or take it out.`,
          fr: `Écrivez \`${name}\` seul, ou retirez-le.`,
        },
      };
  } else if (value === undefined || value.trim() === '') {
    yield {
      at,
      message: { en: `\`${name}\` says nothing.`, fr: `\`${name}\` ne dit rien.` },
      fix: { en: `Give it a value: \`${name}="…"\`.`, fr: `Donnez-lui une valeur : \`${name}="…"\`.` },
    };
  } else if (type === 'address') {
    const refused = refusedLink(value, inBoth(`\`${name}\``));
    if (refused) yield { at, ...refused };
  } else if (type === 'icon') {
    if (!icons.has(value)) yield { at, ...noneOf(name, value, [...icons]) };
  } else if (type !== 'text' && !type.includes(value)) yield { at, ...noneOf(name, value, type) };
}

function noneOf(name: string, value: string, allowed: readonly string[]): { message: InBoth; fix: InBoth } {
  const meant = nearest(value, allowed);
  const shown = value.replaceAll('`', "'").slice(0, 40);
  return {
    message: {
      en: `\`${shown}\` is no value of \`${name}\`.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
      fr: `\`${shown}\` n’est pas une valeur de \`${name}\`.${meant ? ` Vouliez-vous écrire \`${meant}\` ?` : ''}`,
    },
    fix: meant
      ? { en: `Write \`${meant}\`.`, fr: `Écrivez \`${meant}\`.` }
      : allowed.length > 20
        ? {
            en: `Take one of the names that the handbook lists, such as ${ticked(allowed.slice(0, 5))}.`,
            fr: `Prenez l’un des noms que donne le guide, par exemple ${ticked(allowed.slice(0, 5))}.`,
          }
        : { en: `Write one of ${ticked(allowed)}.`, fr: `Écrivez l’un de ${ticked(allowed)}.` },
  };
}
