/** Thrown by a host in place of a linear engine that it does not have, or not yet: a text was met that needs it. */
export class NoEngine extends Error {}
