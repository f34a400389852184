/**
 * A cache for answers that cost more than a look into a file, such as those of a compiler. Each is stored by its question,
 * and valid as long as the code that gave it is the same. The files lie in node_modules, never in the data; one that is
 * damaged is ignored, and nothing is lost with it.
 */
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { writeOver } from './write.ts';

/** So many answers of one name are stored: where there are more, the code that gives them is loaded anyway. */
export const mostAnswers = 2000;

interface Store {
  /** From the file, by the hash of the question. */
  readonly known: ReadonlyMap<string, unknown>;
  /** What this process was asked. */
  readonly used: Map<string, unknown>;
  /** The hash of the code that gives the answers. */
  readonly code: string;
}

let folder: string | undefined;
const opened = new Map<string, Store>();
const codeTexts = new Map<string, string>();

/** Stores answers in `place` from now on. Without a place, which is how a process begins, each answer is worked out. */
export function storeAnswersIn(place: string | undefined): void {
  folder = place;
  opened.clear();
  codeTexts.clear();
}

/**
 * Gives a function that looks an answer up and calls `work` where it is not stored. An answer is JSON data, not undefined,
 * and depends on the question alone, and on the code that gives it: `packages` by name, `files` by URL, a folder with a slash
 * at its end. When one of them changes, no stored answer is valid. Throws what `work` throws; such an answer is not stored.
 */
export function answersOf<T>(name: string, packages: readonly string[], files: readonly URL[]) {
  return (question: string, work: () => T): T => {
    if (folder === undefined) return work();
    const store = opened.get(name) ?? read(fileOf(folder, name), codeHash(packages, files));
    opened.set(name, store);
    // UTF-8 has one form for all halves of surrogate pairs.
    const key = hash('sha256', Buffer.from(question, 'utf16le'), 'base64url');
    const stored = store.used.get(key) ?? store.known.get(key);
    const answer = stored === undefined ? work() : (stored as T);
    if (store.used.size < mostAnswers) store.used.set(key, answer);
    return answer;
  };
}

const fileOf = (place: string, name: string) => join(place, `${name}.json`);

/** Writes the answers that are new, with those that this process was asked for first. Does nothing where it cannot write. */
export function writeAnswers(): void {
  for (const [name, { known, used, code }] of opened) {
    if (folder === undefined || [...used.keys()].every((key) => known.has(key))) continue;
    const body = JSON.stringify({ code, answers: [...new Map([...used, ...known])].slice(0, mostAnswers) });
    try {
      mkdirSync(folder, { recursive: true });
      writeOver(fileOf(folder, name), `${hash('sha256', body)}\n${body}`);
    } catch {
      // A folder that cannot be written, a full disk: the next run works them out again.
    }
  }
}

function read(file: string, code: string): Store {
  const used = new Map<string, unknown>();
  try {
    const [sum, body = ''] = readFileSync(file, 'utf8').split('\n', 2);
    const stored = sum === hash('sha256', body) && JSON.parse(body);
    if (stored && stored.code === code) return { known: new Map(stored.answers), used, code };
  } catch {
    // There is no file yet, or it holds no answers.
  }
  return { known: new Map(), used, code };
}

function codeHash(packages: readonly string[], files: readonly URL[]): string {
  const manifests = packages.map((name) => findPackageJSON(name, import.meta.url) ?? '');
  const texts = [...manifests, ...files.flatMap(filesOf)].map(textOf);
  return hash('sha256', [process.version, ...texts].join('\0'));
}

/** Some code gives several answers. */
function textOf(file: string | URL): string {
  const text = codeTexts.get(`${file}`) ?? readFileSync(file, 'utf8');
  codeTexts.set(`${file}`, text);
  return text;
}

const filesOf = (url: URL): URL[] =>
  url.pathname.endsWith('/')
    ? readdirSync(url)
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => new URL(name, url))
    : [url];
