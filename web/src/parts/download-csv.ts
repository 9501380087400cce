import { downloadFile } from './download-file.ts';

/** Without it spreadsheets take the accents of UTF-8 for two letters. */
const BYTE_ORDER_MARK = '\ufeff';

/** Hands a table over as a file for spreadsheets, made in the browser from what is shown. */
export const downloadCsv = (fileName: string, csv: string): void =>
  downloadFile(fileName, new Blob([BYTE_ORDER_MARK, csv], { type: 'text/csv;charset=utf-8' }));
