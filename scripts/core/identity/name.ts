/** From a name to an account: the pattern of its kind, the normalised key, the canonical address. */
import { type Account, type Refusal, refuse } from './account.ts';
import type { CompiledPlatform, Kind } from './compile.ts';

/** What no reader sees is in no name, whatever a pattern allows. */
const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** The account with a handle on a platform, or why it cannot be a handle there. */
export function byHandle(platform: CompiledPlatform, kind: Kind, written: string): Account | Refusal {
  // In a host case never counts, and `www` is no name.
  const handle = kind.inHost ? written.toLowerCase().replace(/^www$/, '') : written;
  // `.` and `..` are steps in a path, whatever a pattern allows.
  if (!kind.handle?.test(handle) || /^\.+$/.test(handle) || invisible.test(handle))
    return invalid(platform, kind, handle);
  if (kind.atRoot) {
    // Where dots do not count, `grou.ps` is as reserved as `groups`.
    const what = platform.reserved.get(handle.toLowerCase()) ?? platform.reserved.get(kind.fold(handle));
    if (what !== undefined)
      return refuse('reserved-name', { handle, what, platform: platform.name }, platform.id);
  }
  return {
    platform: platform.id,
    kind: kind.name,
    handle,
    key: keyOf(platform, kind, kind.fold(handle)),
    profile: address(platform, kind, handle),
  };
}

/** The account with a stable id on a platform, or why it cannot be an id there. */
export function byId(platform: CompiledPlatform, kind: Kind, id: string): Account | Refusal {
  if (!kind.id?.test(id))
    return refuse('not-an-id', { id: short(id), ...placeOf(platform, kind) }, platform.id);
  // Where an id could be read as a handle, the key says which of the two it is.
  const name = kind.handle?.test(id) ? `id:${id}` : id;
  return {
    platform: platform.id,
    kind: kind.name,
    id,
    key: keyOf(platform, kind, name),
    profile: address(platform, kind, undefined, id),
  };
}

const keyOf = (platform: CompiledPlatform, kind: Kind, name: string) =>
  `${platform.id}/${kind.main ? '' : `${kind.name}:`}${name}`;

function address(platform: CompiledPlatform, kind: Kind, handle: string | undefined, id?: string): string {
  const template = (id !== undefined ? kind.data.id?.profile : undefined) ?? kind.data.profile;
  const name = handle ?? id ?? '';
  if (template === undefined) return keyOf(platform, kind, name);
  const at = name.lastIndexOf('@');
  return template
    .replace(/\{(?:handle|id)\}/, () => encode(name))
    .replaceAll('{user}', () => encode(name.slice(0, at)))
    .replaceAll('{host}', () => name.slice(at + 1).toLowerCase());
}

/** Percent-encodes a name for a path; what the URL standard leaves alone there stays readable. */
const encode = (name: string) =>
  /^[\w.@:-]*$/.test(name)
    ? name
    : encodeURIComponent(name).replace(/%(?:2F|40|3A|26|2B|24|2C|3B|3D)/g, decodeURIComponent);

const placeOf = (platform: CompiledPlatform, kind: Kind) => ({
  kind: kind.name,
  aKind: `${/^[aeio]/.test(kind.name) ? 'an' : 'a'} ${kind.name.replaceAll('-', ' ')}`,
  platform: platform.name,
});

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

function invalid(platform: CompiledPlatform, kind: Kind, handle: string): Refusal {
  const place = placeOf(platform, kind);
  if (!kind.handle) return refuse('only-ids', place, platform.id);
  const rule = kind.data.handle?.rule;
  const values = { ...place, ...(rule !== undefined && { rule }) };
  const bad = [...new Set(handle)].find(
    (char) => invisible.test(char) || (!/[A-Za-z]/.test(char) && isForbidden(char, kind.handle)),
  );
  return bad !== undefined && handle.length > 1
    ? refuse(rule ? 'bad-character-rule' : 'bad-character', { char: show(bad), ...values }, platform.id)
    : refuse(rule ? 'bad-handle-rule' : 'bad-handle', { handle: short(handle), ...values }, platform.id);
}

/** Names of every shape that platforms have: plain, with a digit, a host, a name at a host, a code. */
const shapes = ['aa*aaa', '11*111', 'aa*aaa.aa.aa', 'aa@aa*aaa.aa', 'aa*aaa@aa.aa', `aa*${'a'.repeat(18)}`];

/** Is a character the reason why a name is none? In no name that is one with a letter or digit in its place it may stand. */
function isForbidden(char: string, pattern: RegExp | undefined): boolean {
  const fitting = shapes.filter((shape) => pattern?.test(shape.replace('*', shape.charAt(0))));
  return fitting.length > 0 && !fitting.some((shape) => pattern?.test(shape.replace('*', char)));
}

/** A character as a reader can see it: invisible ones by their number. */
export const show = (char: string) =>
  /[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(char)
    ? `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : char;
