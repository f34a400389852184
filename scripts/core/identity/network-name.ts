/** "Network and name", as people write it who have no address: `X: ferrane_ile`, `instagram ferrane.marseille`, `@ferrane on X`. */
import type { CompiledPlatform, Platforms } from './compile.ts';
import { wordsOf } from './words.ts';

export interface NetworkAndName {
  readonly platform: CompiledPlatform;
  /** The name; as a key where the text says another kind of account than the usual: `facebook/group:ferrane`. */
  readonly name: string;
}

/** Words beside a network's name that say nothing more. */
const fillers = new Set(
  'account page profile handle user username channel compte profil chaine konto kanal seite cuenta canal pagina'.split(
    ' ',
  ),
);

/** What stands between the two, or nothing but a space. */
const networkFirst = /^([^:/\n]+?)(?:\s*[:：=|]\s*|\s+[-–—]\s+|\s+)(\S+)$/u;
const nameFirst = /^(\S+)\s+(?:(?:on|sur|auf|en|at)\s+|[-–—|]\s+)?\(?([^()/]+)\)?$/iu;

/** A longer text is a sentence. */
const longest = 300;

/** The network and the name that a text gives; undefined where it does not give both, or either could be each. */
export function networkAndName(reference: string, platforms: Platforms): NetworkAndName | undefined {
  if (reference.length > longest) return undefined;
  const text = reference.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const [, network = '', last = ''] = networkFirst.exec(text) ?? [];
  const [, first = '', place = ''] = nameFirst.exec(text) ?? [];
  const [one, other] = [networkOf(network, platforms), networkOf(place, platforms)];
  if (one && other) return undefined;
  return one ? withKind(one, last) : other && withKind(other, first);
}

interface Network {
  readonly platform: CompiledPlatform;
  readonly kind?: string;
}

/** The one platform that a text is the name of, with a word for the kind of account or without. */
function networkOf(text: string, platforms: Platforms): Network | undefined {
  const words = wordsOf(text);
  for (let length = words.length; length > 0; length--) {
    const [platform, another] = platforms.names.get(words.slice(0, length).join('')) ?? [];
    if (!platform || another) continue;
    const [kind, ...more] = words.slice(length);
    if (kind === undefined) return { platform };
    if (more.length > 0) return undefined;
    if (platform.kinds.has(kind)) return kind === platform.main.name ? { platform } : { platform, kind };
    return fillers.has(kind) ? { platform } : undefined;
  }
  return undefined;
}

const withKind = ({ platform, kind }: Network, name: string): NetworkAndName => ({
  platform,
  name: kind === undefined ? name : `${platform.id}/${kind}:${name.replace(/^@/, '')}`,
});
