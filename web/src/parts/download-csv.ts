/** Without it spreadsheets take the accents of UTF-8 for two letters. */
const BYTE_ORDER_MARK = '\ufeff';

/** Hands a table over as a file for spreadsheets, made in the browser from what is shown. */
export function downloadCsv(fileName: string, csv: string): void {
  const file = new Blob([BYTE_ORDER_MARK, csv], { type: 'text/csv;charset=utf-8' });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
