import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Only splits a file, whole as csv-parse wants it, and prints the memory that this took, in MB. Argument: the file. */
const [path = ''] = process.argv.slice(2);
const rows: unknown[] = parse(readFileSync(path), { delimiter: ';' });
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ rows: rows.length, peakMb }));
