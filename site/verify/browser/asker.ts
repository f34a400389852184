/** The page's end of the line to the worker. Only the answer to the last question counts. */
import type { Reply } from '../../../scripts/core/verify/reply.ts';
import type { Question } from './place.ts';
import type { Answered, Asked } from './worker.ts';

export class Asker {
  readonly #worker: Worker;
  readonly #address: string;
  #number = 0;

  /** `answered` gets each answer that is still wanted; undefined when the directory cannot be had. */
  constructor(address: string, answered: (reply: Reply | undefined) => void) {
    this.#address = new URL(address, location.href).href;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<Answered>) => {
      if (data.number === this.#number) answered(data.reply);
    };
    this.#worker.onerror = () => answered(undefined);
  }

  /** Asks; an empty question only has the directory fetched. */
  ask({ text, platform }: Question): void {
    const asked: Asked = { number: ++this.#number, text, platform, address: this.#address };
    this.#worker.postMessage(asked);
  }
}
