import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = new URL('../../docs/conformance.md', import.meta.url);
const BLOCK = /(?<=<!-- report -->\n)[^]*?(?=<!-- end of report -->)/;

/** docs/conformance.md as it stands. */
export const readPage = (): string => readFileSync(PAGE, 'utf8');

/** docs/conformance.md with this report in its place. */
export function pageWith(report: string): string {
  const page = readPage();
  assert(BLOCK.test(page), 'docs/conformance.md has a place for the report');
  return page.replace(BLOCK, () => `\n${report}\n\n`);
}

export function writePage(report: string): void {
  writeFileSync(PAGE, pageWith(report));
}
