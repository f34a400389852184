/** The finished file, what is missing to it, and the ways out: the host's new-file page, copy, download. */

import { longestAddress, newFileAddress } from '../../../scripts/core/git-host/urls.ts';
import type { NewFile } from '../../../scripts/core/kinds/entry-file.ts';
import { isBlocking } from '../../../scripts/core/model/levels.ts';
import type { FormState } from '../../../scripts/core/propose/form-state.ts';
import { type Child, el, must } from '../../browser/dom.ts';
import type { FormKey, FormVoice } from '../form-key.ts';

/** Where new files are written. */
export interface Host {
  readonly repository: string | undefined;
  readonly branch: string;
  /** Of the folder within a larger repository. */
  readonly prefix: string;
}

/** How far a draft is. */
export interface Standing extends Pick<FormState, 'file' | 'missing' | 'passes' | 'remarks'> {
  /** What is said in place of what is missing. */
  readonly instead?: { readonly says: FormKey; readonly isStop?: true };
}

export class Outcome {
  readonly #room: HTMLElement;
  readonly #voice: FormVoice;
  readonly #host: Host;
  #file: NewFile | undefined;
  /** What waits to be shown while somebody presses a link or a button here: one that is replaced under the pointer is lost. */
  #waiting: Standing | undefined;
  #isPressed = false;

  constructor(room: HTMLElement, host: Host, voice: FormVoice) {
    this.#room = room;
    this.#host = host;
    this.#voice = voice;
    must(room, '[data-copy]').addEventListener('click', () => void this.#copy());
    must(room, '[data-download]').addEventListener('click', () => this.#download());
    room.addEventListener('pointerdown', () => {
      this.#isPressed = true;
    });
    // The click comes after the pointer is up. A menu, or another window, may swallow that: the keyboard ends it, too.
    for (const end of ['pointerup', 'pointercancel', 'contextmenu', 'keydown', 'blur'])
      addEventListener(end, () => setTimeout(() => this.#release()));
  }

  #release(): void {
    this.#isPressed = false;
    if (this.#waiting) this.show(this.#waiting);
  }

  show(reading: Standing): void {
    this.#waiting = this.#isPressed ? reading : undefined;
    if (this.#isPressed) return;
    const { file, passes } = reading;
    this.#file = file;
    const path = must(this.#room, '[data-path]');
    const yaml = must(this.#room, '[data-yaml]');
    const useful = [path, yaml, must(this.#room, '[data-ways]'), must(this.#room, '[data-next]')];
    for (const part of useful) part.hidden = file === undefined;
    path.replaceChildren(el('code', { translate: 'no' }, ...breakable(file?.path ?? '')));
    must(yaml, 'code').textContent = file?.text ?? '';
    must(this.#room, '[data-standing]').replaceChildren(
      ...standing(reading, this.#voice).filter((child) => child !== undefined && child !== false),
    );
    this.#offer(file, passes);
  }

  /** The link is there when the check would let the file pass, and the host can take it in an address. */
  #offer(file: NewFile | undefined, passes: boolean): void {
    const link = must<HTMLAnchorElement>(this.#room, '[data-host]');
    const words = must(this.#room, '[data-host-words]');
    const { repository, branch, prefix } = this.#host;
    const address = file && newFileAddress(repository, { branch, path: `${prefix}${file.path}` }, file.text);
    const fits = address !== undefined && address.length < longestAddress;
    link.hidden = !passes || !fits;
    if (passes && fits) link.href = address;
    else link.removeAttribute('href');
    const key: FormKey | undefined = !file
      ? undefined
      : !passes
        ? 'form.link.later'
        : address === undefined
          ? 'form.link.unknown'
          : fits
            ? 'form.link.there'
            : 'form.link.long';
    words.textContent = key === undefined ? '' : this.#voice.word(key);
  }

  async #copy(): Promise<void> {
    const text = this.#file?.text;
    if (text === undefined) return;
    const said = must(this.#room, '[data-said]');
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = this.#voice.word('form.copied');
    } catch {
      // Browsers give the clipboard only to pages that came safely: then the text is selected, to be copied by hand.
      const code = must(this.#room, '[data-yaml] code');
      getSelection()?.selectAllChildren(code);
      must(this.#room, '[data-yaml]').focus();
      said.textContent = this.#voice.word('form.copy.failed');
    }
  }

  #download(): void {
    const file = this.#file;
    if (!file) return;
    const address = URL.createObjectURL(new Blob([file.text], { type: 'application/yaml' }));
    el('a', { href: address, download: file.path.split('/').at(-1) ?? 'entry.yaml' }).click();
    URL.revokeObjectURL(address);
    must(this.#room, '[data-said]').replaceChildren(
      ...(this.#voice
        .fill(this.#voice.word('form.downloaded'), { path: el('code', { translate: 'no' }, file.path) })
        .filter((child) => child !== undefined && child !== false) as (Node | string)[]),
    );
  }
}

/** How far the draft is, in a sentence, with links to what is missing. */
function standing({ file, instead, missing, remarks, passes }: Standing, voice: FormVoice): Child[] {
  if (instead) return [el('p', { class: instead.isStop && 'stop' }, voice.word(instead.says))];
  const errors = remarks.filter(isBlocking).length;
  const warnings = remarks.length - errors;
  const fields = missing.flatMap((name) => {
    const label = voice.known(`field.${name}`);
    const id = `f-${name.replace('.', '-')}`;
    const target = document.querySelector(`#${id}, [data-field="${name}"] input`);
    return label === undefined
      ? []
      : [el('li', {}, el('a', { href: `#${target?.id || id}`, 'data-to': name }, label))];
  });
  return [
    fields.length > 0 && el('p', {}, voice.word('form.missing')),
    fields.length > 0 && el('ul', { class: 'missing bare flow' }, ...fields),
    errors > 0 &&
      el('p', { class: 'stop' }, ...voice.fill(voice.word('form.errors'), { n: voice.number(errors) })),
    passes && file !== undefined && el('p', { class: 'ready' }, voice.word('form.ready')),
    warnings > 0 &&
      el('p', { class: 'aside' }, ...voice.fill(voice.word('form.warnings'), { n: voice.number(warnings) })),
  ];
}

const breakable = (path: string): Child[] =>
  path.split(/(?<=\/)/).flatMap((part, index) => (index > 0 ? [el('wbr', {}), part] : [part]));
