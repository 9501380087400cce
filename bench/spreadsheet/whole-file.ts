import { readFileSync } from 'node:fs';
import { readSheet } from 'read-excel-file/universal';

/** Only reads a spreadsheet, whole as read-excel-file wants it, and prints what this took. Argument: the file. */
const [path = ''] = process.argv.slice(2);
const rows = await readSheet(new Uint8Array(readFileSync(path)).buffer, 1);
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const seconds = (userCPUTime + systemCPUTime) / 1e6;
process.stdout.write(
  JSON.stringify({ rows: rows.length, peakMb: Math.round(maxRSS / 1024), seconds }),
);
