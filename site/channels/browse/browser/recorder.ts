/** Writes the view into the address. What is typed in one go is one step back, however many letters it had. */

/** Browsers refuse addresses that change with every key. */
const pause = 250;

export class Recorder {
  #typing = false;
  #waiting: { address: string; timer: ReturnType<typeof setTimeout> } | undefined;

  /** A step of its own. */
  step(address: string): void {
    this.flush();
    this.#typing = false;
    this.#write(address);
  }

  /** One more letter. */
  letter(address: string): void {
    clearTimeout(this.#waiting?.timer);
    this.#waiting = { address, timer: setTimeout(() => this.flush(), pause) };
  }

  /** Writes what waits: before the page is left, and before any other step. */
  flush(): void {
    if (!this.#waiting) return;
    clearTimeout(this.#waiting.timer);
    const { address } = this.#waiting;
    this.#waiting = undefined;
    this.#write(address, this.#typing);
    this.#typing = true;
  }

  /** The reader went elsewhere, or stopped typing: the next letter begins a new step. */
  rest(): void {
    this.flush();
    this.#typing = false;
  }

  /** Forgets what waits: the address has changed by itself. */
  forget(): void {
    clearTimeout(this.#waiting?.timer);
    this.#waiting = undefined;
    this.#typing = false;
  }

  #write(address: string, replace = false): void {
    if (address === location.pathname + location.search) return;
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }
}
