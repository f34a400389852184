/** Where the text is to be read: the controls of the form as the setting of a draft. */
import type { DraftSetting } from '../../../scripts/core/style/draft.ts';
import { limitFor } from '../../../scripts/core/style/draft-choices.ts';
import { baseOf } from '../../../scripts/core/style/draft-rules.ts';
import { el, must } from '../../browser/dom.ts';
import type { DraftPlatforms } from '../platform.ts';
import type { Kept } from './store.ts';

/** The controls by name, the text among them. */
type Control = HTMLSelectElement | HTMLTextAreaElement;

export class Desk {
  readonly #form: HTMLFormElement;
  readonly #platforms: DraftPlatforms;
  /** The language of the page: that of a text whose channel is not settled. */
  readonly #language: string;

  constructor(form: HTMLFormElement, platforms: DraftPlatforms, language: string) {
    this.#form = form;
    this.#platforms = platforms;
    this.#language = language;
    this.#select('platform').addEventListener('change', () => this.#offerChannels());
  }

  /** What is written and chosen. */
  read(): Kept {
    return Object.fromEntries(this.#controls().map(({ name, value }) => [name, value]));
  }

  /** Writes and chooses; what is gone from the lists is not chosen. A channel brings its network along. */
  write(kept: Kept): void {
    const [platform = ''] = (kept['channel'] ?? '').split('/', 1);
    const values: Kept = platform === '' ? kept : { ...kept, platform };
    for (const name of ['platform', 'channel', 'field', 'language', 'occasion']) {
      const select = this.#select(name);
      select.value = values[name] ?? '';
      if (select.selectedIndex < 0) select.selectedIndex = 0;
      if (name === 'platform') this.#offerChannels();
    }
    must<HTMLTextAreaElement>(this.#form, 'textarea').value = values['text'] ?? '';
  }

  /** How a draft is judged. */
  setting(): DraftSetting {
    const { platform = '', channel: id = '', field = '', language = '', occasion = '' } = this.read();
    const { channels = [], limits = [] } = this.#platforms[platform] ?? {};
    const known = channels.find((channel) => channel.id === id);
    const channel = known
      ? { id, languages: known.languages, audiences: known.audiences }
      : { id: platform, languages: [this.#language] };
    return {
      channel,
      limit: limitFor(field, limits),
      field,
      ...(language !== '' && { language }),
      ...(occasion !== '' && { occasion }),
    };
  }

  /** Something is chosen that is out of sight when the details are closed. */
  get isSpecial(): boolean {
    return ['field', 'language', 'occasion'].some((name) => this.#select(name).selectedIndex > 0);
  }

  #offerChannels(): void {
    const channel = this.#select('channel');
    const [any] = channel.options;
    const platform = this.#select('platform').value;
    const offered = this.#platforms[platform]?.channels ?? [];
    channel.replaceChildren(
      ...(any ? [any] : []),
      ...offered.map(({ id, name, languages }) =>
        el(
          'option',
          { value: id },
          `${name} · ${id.slice(platform.length + 1)} · ${languages.map((tag) => baseOf(tag).toUpperCase()).join(', ')}`,
        ),
      ),
    );
    channel.disabled = offered.length === 0;
  }

  readonly #select = (name: string) => must<HTMLSelectElement>(this.#form, `select[name="${name}"]`);
  readonly #controls = () => [...this.#form.querySelectorAll<Control>('select[name], textarea[name]')];
}

/** The languages that a text can be in, without their variants. */
export const languagesOf = ({ language, channel }: DraftSetting): string[] => [
  ...new Set((language === undefined ? channel.languages : [language]).map(baseOf)),
];
