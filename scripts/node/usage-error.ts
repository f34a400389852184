/** A command cannot do what it was asked for, and somebody can do something about it: printed as one line, exit code 2. */
export class UsageError extends Error {}
