/** Cells that a spreadsheet would take for a formula or a command. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * One cell: quoted where RFC 4180 asks for it, and never a formula: a cell that begins like one gets a ' in front,
 * which spreadsheets show as text.
 */
export function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Rows of cells as RFC 4180 has them: comma, CRLF, a line ending behind the last row too. */
export function renderCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
