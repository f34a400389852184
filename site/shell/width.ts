/** How wide a page is, told by its first element: while a page arrives, what comes last must not move what came first. */

/** The head of an entry, a table that becomes cards on a phone, what says so itself. */
const needsRoom = /\sclass="(?:[^"]*\s)?(?:entity|wide)[\s"]|<table[^>]*\sclass="(?:[^"]*\s)?cards[\s"]/;

/** A page as HTML, marked where its table needs the room that prose does not; beside contents there is none. */
export const withWidth = (html: string): string =>
  !/<html[^>]*\sdata-has-toc/.test(html.slice(0, 2000)) && needsRoom.test(html)
    ? html.replace('<html', '<html data-wide')
    : html;
