/** The name of the field that says why a channel is needed beside another one. Apart from the rest: pages need only this. */
export const becauseOf = (channel: string): string => `because ${channel}`;
