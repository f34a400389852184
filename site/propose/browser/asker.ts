/** The page's end of the line to the worker. One question is on its way at a time, and only the newest one waits. */
import type { Answered, Asked } from './worker.ts';

type Question = Omit<Asked, 'number'>;

export class Asker {
  readonly #worker: Worker;
  #number = 0;
  #busy = false;
  #waiting: Question | undefined;

  /** `answered` gets each answer, the last one being that to the newest question. */
  constructor(answered: (answer: Answered) => void) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<Answered>) => {
      this.#busy = false;
      const next = this.#waiting;
      this.#waiting = undefined;
      if (next) this.ask(next);
      // What was asked about has changed meanwhile; the first answer brings the choices along.
      if (!next || data.choices) answered(data);
    };
    this.#worker.onerror = () => answered({ number: this.#number });
  }

  ask(question: Question): void {
    if (this.#busy) {
      this.#waiting = question;
      return;
    }
    this.#busy = true;
    this.#worker.postMessage({ number: ++this.#number, ...question } satisfies Asked);
  }
}
