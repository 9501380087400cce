import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = new URL('../../docs/conformance.md', import.meta.url);
const BLOCK = /(<!-- report -->\n\n)[^]*?(\n\n<!-- end of report -->)/;

/** docs/conformance.md as it stands. */
export const readPage = (): string => readFileSync(PAGE, 'utf8');

/** docs/conformance.md with this report in its place. */
export function pageWith(report: string): string {
  return readPage().replace(BLOCK, (_, before: string, after: string) => before + report + after);
}

export function writePage(report: string): void {
  writeFileSync(PAGE, pageWith(report));
}
