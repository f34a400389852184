/** The options of `init`. */
import { rootAndToday, type Values } from '../node/command.ts';

export const initOptions = {
  name: { type: 'string' },
  website: { type: 'string', multiple: true },
  languages: { type: 'string', multiple: true },
  'time-zone': { type: 'string' },
  lead: { type: 'string' },
  'lead-login': { type: 'string' },
  deputy: { type: 'string' },
  'deputy-login': { type: 'string' },
  mailbox: { type: 'string' },
  alone: { type: 'boolean' },
  repository: { type: 'string' },
  handbook: { type: 'string' },
  accounts: { type: 'string' },
  columns: { type: 'string' },
  yes: { type: 'boolean' },
  replace: { type: 'boolean' },
  ...rootAndToday,
} as const;

export type InitOptions = Values<typeof initOptions>;
