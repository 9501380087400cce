import { open, stat } from 'node:fs/promises';
import { openSpreadsheet } from '#shared/adapters/spreadsheet/open-spreadsheet.ts';

/** Reads a spreadsheet to its end as an import does, and prints the memory and processor that this took. Argument: the file. */
const [path = ''] = process.argv.slice(2);
const file = await open(path);
const { size } = await stat(path);
const files = {
  async read(_key: string, _etag: string, from: number, bytes: number): Promise<Uint8Array> {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, from);
    return buffer.subarray(0, bytesRead);
  },
};
const sheet = await openSpreadsheet(files, { key: path, etag: '', bytes: size });
let rows = 0;
for await (const text of sheet.csv()) rows += text.split('\n').length - 1;
await file.close();
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const seconds = (userCPUTime + systemCPUTime) / 1e6;
process.stdout.write(JSON.stringify({ rows, peakMb: Math.round(maxRSS / 1024), seconds }));
