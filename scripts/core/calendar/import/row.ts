/** A post of somebody’s plan, as a list or a calendar of another tool has it: texts that nobody has judged yet. */
export interface PostRow {
  /** Where it stands in the file, from 1. */
  readonly line: number;
  /** Day and time, as they are written. */
  readonly at?: string;
  /** The zone that is written beside the time. */
  readonly zone?: string;
  readonly channel?: string;
  readonly text?: string;
  readonly link?: string;
  readonly title?: string;
  readonly language?: string;
  /** The address at which it has appeared. */
  readonly published?: string;
  /** The addresses of pictures. */
  readonly media?: string;
  /** Why it cannot be read at all. */
  readonly error?: string;
}

/** The keys of a row that a column can hold. */
export type PostColumn = Exclude<keyof PostRow, 'line' | 'error'> | 'date' | 'time';
