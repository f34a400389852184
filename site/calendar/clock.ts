/** A time of day as people write it: `08:30`, in French `8 h 30`. The server and the browser write it alike. */
export const clockIn = (language: string, time: string): string =>
  /^fr\b/.test(language) ? time.replace(/^0?(\d+):/, '$1\u00a0h\u00a0') : time;
