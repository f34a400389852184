/** Both ends of the line between a page and its worker. One question is on its way at a time, and only the newest one waits. */

/** The page's end. */
export class Asker<Question, Answer> {
  readonly #worker: Worker;
  #busy = false;
  #waiting: Question | undefined;

  /** `answered` gets each answer that is still wanted; undefined when what it is taken from cannot be had. */
  constructor(worker: Worker, answered: (answer: Answer | undefined) => void) {
    this.#worker = worker;
    const take = (data: Answer | undefined) => {
      this.#busy = false;
      const next = this.#waiting;
      this.#waiting = undefined;
      if (next === undefined) answered(data);
      else this.ask(next);
    };
    worker.onmessage = ({ data }: MessageEvent<Answer | undefined>) => take(data);
    // Whatever goes wrong in the worker: the question that waits is still asked, and none that is older after it.
    worker.onerror = () => take(undefined);
    worker.onmessageerror = () => take(undefined);
  }

  ask(question: Question): void {
    if (this.#busy) this.#waiting = question;
    else this.#worker.postMessage(question);
    this.#busy = true;
  }
}

/** The worker's end. What answers are taken from is opened with the first question. */
export function answerFrom<Question, Source, Answer>(
  open: (question: Question) => Promise<Source>,
  answer: (source: Source, question: Question) => Answer | Promise<Answer>,
): void {
  const port = self as unknown as {
    onmessage: (event: MessageEvent<Question>) => void;
    postMessage(answer: Answer | undefined): void;
  };
  let opened: Promise<Source> | undefined;
  port.onmessage = async ({ data }) => {
    try {
      opened ??= open(data);
      port.postMessage(await answer(await opened, data));
    } catch (error) {
      // The next question may find the host again.
      opened = undefined;
      console.warn(error);
      port.postMessage(undefined);
    }
  };
}
