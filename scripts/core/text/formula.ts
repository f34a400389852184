/**
 * Would a spreadsheet run this cell? One that begins with a sign of arithmetic, in its wide form as well, behind whatever
 * white space; and one that begins with what ends a cell for some readers.
 */
export const isFormula = (cell: string): boolean => /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u.test(cell);
