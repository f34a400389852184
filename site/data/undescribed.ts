/**
 * Schemas of workers without the descriptions of their keys, which are a third of them. They are for editors, and for messages
 * about the entry that is judged: a form judges a channel, an account that is not ours or a post, and no other kind.
 */
import type { Plugin } from 'vite';

/** Kinds whose entries a form only reads. */
const read =
  /\/scripts\/core\/kinds\/(?:asset|audience|campaign|chapter|contact|freeze|guide|holidays|meeting|organization|page|person|planning|platform|platform-account|quiet-period|reach|style-check|style-question|style-rule|unit|waiver)\.ts$/;

/** The code without its `.describe('…')`. */
export const undescribed = (code: string): string =>
  code.replaceAll(/\.describe\(\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`),?\s*\)/g, '');

/** For `vite.worker.plugins`. */
export const withoutDescriptions = (): Plugin => ({
  name: 'choirbook-without-descriptions',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: read },
    handler: (code) => ({ code: undescribed(code), map: null }),
  },
});
