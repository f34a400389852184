/**
 * The shape of an attack. Each stands for a pull request that adds one file, with the places in which `check` has to
 * refuse it: `line:column rule`, separated by commas.
 */
export interface Attack {
  readonly name: string;
  readonly text: string;
  readonly at: string;
}

/** What an attack runs where pages are built: it leaves a file called `pwned` in the repository that is built. */
export const run = 'process.getBuiltinModule("fs").writeFileSync(process.env.CHOIRBOOK_ROOT + "/pwned", "")';

/** A page that is sound but for its words, which begin in line 5. */
export const body = (name: string, text: string, at: string): Attack => ({
  name,
  text: `---\ntitle: Hours\ndescription: When we are open.\n---\n${text}`,
  at,
});

/** A page whose front matter is the attack; it begins in line 2. */
export const front = (name: string, yaml: string, at: string): Attack => ({
  name,
  text: `---\n${yaml}---\nNine to five.\n`,
  at,
});
