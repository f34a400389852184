/** The present day in a time zone, `YYYY-MM-DD`; in the reader's own where none is given. */
export const dayIn = (zone: string | undefined): string =>
  // Swedes write it as we do.
  new Intl.DateTimeFormat('sv-SE', zone ? { timeZone: zone } : {}).format(new Date());
