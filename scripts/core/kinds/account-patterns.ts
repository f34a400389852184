/** The small shapes of a network's addresses: hosts, forms, what a handle or an id may look like. Each is bounded in what it costs. */
import { z } from 'zod';
import { expressionsOf, partsOf } from '../identity/form.ts';
import { longestReference, patternToRegExp } from '../identity/pattern.ts';
import { boundedClause, expressionClause, isBounded } from '../pattern/steps.ts';
import { asks, correctIt } from './asked.ts';
import { line } from './fields.ts';

const hostName = {
  en: 'expected a host in lower case, without scheme, path or leading www.',
  fr: 'il faut un nom de serveur en minuscules, sans protocole, chemin ni www. au début',
};
const withoutWww = { en: '`www.` is understood: leave it out', fr: '`www.` est sous-entendu : retirez-le' };
const urlPattern = {
  en: 'expected a URL pattern: a path such as /:handle, or https://:handle.example.com/',
  fr: 'il faut un motif d’adresse : un chemin comme /:handle, ou https://:handle.example.com/',
};
const standardPattern = {
  en: 'expected a URL pattern that the URLPattern standard accepts',
  fr: 'il faut un motif d’adresse que la norme URLPattern accepte',
};
const template = {
  en: 'expected an https:// address that holds {handle} or {id}',
  fr: 'il faut une adresse https:// qui contient {handle} ou {id}',
};
const hostForm = {
  en: 'expected a host pattern such as :country(\\w\\w).example.com',
  fr: 'il faut un motif de serveur, comme :country(\\w\\w).example.com',
};
const standardHost = {
  en: 'expected a host pattern that the URLPattern standard accepts',
  fr: 'il faut un motif de serveur que la norme URLPattern accepte',
};

const compiles = (make: () => unknown): boolean => {
  try {
    make();
    return true;
  } catch {
    return false;
  }
};

/** What is no expression at all is told by another refinement. */
const areBounded = (make: () => readonly RegExp[]): boolean => {
  try {
    return make().every(({ source, flags }) => isBounded(source, flags, longestReference));
  } catch {
    return true;
  }
};

const whole = (source: string) => new RegExp(`^(?:${source})$`, 'u');
/** A regular expression for a whole handle or id. */
export const pattern = () =>
  asks(
    z
      .string()
      .min(1)
      .refine((source) => compiles(() => whole(source)), expressionClause.en)
      .refine((source) => areBounded(() => [whole(source)]), boundedClause.en),
    correctIt,
    expressionClause,
    boundedClause,
  );

/** The name of a host. */
export const host = () =>
  asks(
    z
      .string()
      .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, hostName.en)
      .refine((name) => !name.startsWith('www.'), withoutWww.en),
    correctIt,
    hostName,
    withoutWww,
  );

/** An address with `:handle` or another part in place of the name. */
export const form = () =>
  asks(
    z
      .string()
      .regex(/^(?:[a-z][a-z0-9+.-]*:\/\/|\/)\S*$/, urlPattern.en)
      .refine(
        (source) =>
          compiles(() => {
            const { hostname, path, search, hash } = partsOf(source);
            return [
              new URLPattern({ hostname: hostname ?? '', pathname: path }),
              new URLPattern({ search: search ?? '', hash: hash ?? '' }),
            ];
          }),
        standardPattern.en,
      )
      .refine((source) => areBounded(() => expressionsOf(source)), boundedClause.en),
    correctIt,
    urlPattern,
    standardPattern,
    boundedClause,
  );

/** An address that is made from a name. */
export const profile = () =>
  asks(z.string().regex(/^https:\/\/[^\s]*\{(?:handle|id|user)\}/, template.en), correctIt, template);

/** What an address can be instead of an account: words, or a URL pattern. */
export const thing = () =>
  asks(
    line().refine((text) => areBounded(() => expressionsOf(text)), boundedClause.en),
    correctIt,
    boundedClause,
  );

/** A family of hosts. */
export const hostPattern = () =>
  asks(
    z
      .string()
      .regex(/^[^\s/]*\.[a-z0-9-]+\.[a-z]+$/, hostForm.en)
      .refine((name) => compiles(() => patternToRegExp(name, '.')), standardHost.en)
      .refine((name) => areBounded(() => [patternToRegExp(name, '.')]), boundedClause.en),
    correctIt,
    hostForm,
    standardHost,
    boundedClause,
  );
