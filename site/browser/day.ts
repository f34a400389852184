/**
 * The present day in a time zone, `YYYY-MM-DD`; in the reader's own where none is given. An organisation with a `today` of its
 * own stays on that day: the page says which it is.
 */
export function dayIn(zone: string | undefined, moment = new Date()): string {
  const kept = globalThis.document?.querySelector<HTMLMetaElement>(`meta[name="${keptDayName}"]`)?.content;
  // Swedes write it as we do.
  return kept ?? new Intl.DateTimeFormat('sv-SE', zone ? { timeZone: zone } : {}).format(moment);
}

/** The reader's own date. */
export const readersDay = (): string => dayIn(undefined);

/** The name under which the head of a page says the day that the organisation stays on. */
export const keptDayName = 'choirbook-today';
