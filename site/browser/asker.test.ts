import { expect, test } from 'vitest';
import { Asker } from './asker.ts';

/** A worker that answers when it is told to. */
class SlowWorker {
  readonly asked: string[] = [];
  onmessage: ((event: { data: string | undefined }) => void) | undefined;
  onerror: (() => void) | undefined;
  onmessageerror: (() => void) | undefined;
  postMessage(question: string): void {
    this.asked.push(question);
  }
}

function page() {
  const worker = new SlowWorker();
  const shown: (string | undefined)[] = [];
  const asker = new Asker<string, string>(worker as unknown as Worker, (answer) => shown.push(answer));
  const answer = () => worker.onmessage?.({ data: `${worker.asked.at(-1)}!` });
  return { worker, shown, asker, answer };
}

test('only the newest question waits, and its answer is the one that is shown', () => {
  const { worker, shown, asker, answer } = page();
  for (const question of ['a', 'b', 'c']) asker.ask(question);
  answer();
  answer();
  expect(worker.asked).toEqual(['a', 'c']);
  expect(shown).toEqual(['c!']);
});

test.each(['onerror', 'onmessageerror'] as const)(
  '%s loses no question, and brings no old one back',
  (event) => {
    const { worker, shown, asker, answer } = page();
    asker.ask('a');
    asker.ask('b');
    worker[event]?.();
    expect(worker.asked).toEqual(['a', 'b']);
    asker.ask('c');
    answer();
    answer();
    expect(worker.asked).toEqual(['a', 'b', 'c']);
    expect(shown).toEqual(['c!']);
  },
);

test('an error with nothing that waits is told', () => {
  const { worker, shown, asker } = page();
  asker.ask('a');
  worker.onerror?.();
  expect(shown).toEqual([undefined]);
});
