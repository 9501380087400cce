import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { drawFooters, type Flow, flowLines, openFlow } from './flow.ts';
import type { Letterhead } from './letterhead.ts';
import { brandInk, fillBox, GREY, millimetres, openPaper, RULE } from './sheet.ts';
import { drawTable, type Table } from './table.ts';
import { drawLines, drawText, lineHeight, linesOf, type Style } from './text.ts';

/** What a paper is made of, from top to bottom. All texts are pt-BR as they are to be read. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** Stands over what follows it and is not parted from its first lines. */
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'small-print'; readonly text: string }
  /** Words of somebody, set in with a bar beside them. */
  | { readonly kind: 'quote'; readonly text: string }
  /** Names on the left, what they are on the right. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | ({ readonly kind: 'table' } & Table);

export type Document = {
  readonly title: string;
  readonly credor: Letterhead;
  /** The day that the paper says it was made on. */
  readonly on: LocalDate;
  readonly blocks: readonly Block[];
  /** At the foot of every page: what identifies the paper, such as the hash of what it says. */
  readonly fingerprint: string;
};

const TITLE: Style = { font: 'bold', size: 15 };
const HEADING: Style = { font: 'bold', size: 10.5 };
const SUBHEADING: Style = { font: 'bold', size: 9 };
const BODY: Style = { font: 'regular', size: 9.5 };
const NAME: Style = { font: 'regular', size: 8.5, color: GREY };
const SMALL: Style = { font: 'regular', size: 7.5, color: GREY };

const NAMES_WIDTH = 48;
/** A heading is never the last thing on a page. */
const HEADING_NEEDS = 24;
const SUBHEADING_NEEDS = 14;
const QUOTE_INDENT = 4;
const AFTER_BLOCK = 2.5;

/**
 * Draws a paper of as many A4 pages as it takes: the creditor at the head of the first (CDC art. 42-A), the blocks, and
 * at the foot of every page the fingerprint and its number. The same document gives the same bytes.
 */
export async function documentPdf(document: Document): Promise<Uint8Array> {
  const { title, credor, on, blocks, fingerprint } = document;
  const paper = await openPaper({ title, author: credor.legalName, on });
  const flow = openFlow(paper, credor);
  for (const block of blocks) {
    drawBlock(flow, block, credor.brandColor);
    flow.take(AFTER_BLOCK);
  }
  drawFooters(flow.sheets(), fingerprint);
  return paper.bytes();
}

function drawBlock(flow: Flow, block: Block, brandColor: string): void {
  switch (block.kind) {
    case 'title':
      return drawParagraph(flow, block.text, TITLE);
    case 'heading':
      flow.keepTogether(HEADING_NEEDS);
      flow.take(AFTER_BLOCK);
      return drawParagraph(flow, block.text, { ...HEADING, color: brandInk(brandColor) });
    case 'subheading':
      flow.keepTogether(SUBHEADING_NEEDS);
      flow.take(AFTER_BLOCK / 2);
      return drawParagraph(flow, block.text, SUBHEADING);
    case 'paragraph':
      return drawParagraph(flow, block.text, BODY);
    case 'quote':
      return drawQuote(flow, block.text);
    case 'small-print':
      return drawParagraph(flow, block.text, SMALL);
    case 'facts':
      for (const row of block.rows) drawFact(flow, row);
      return;
    case 'table':
      return drawTable(flow, block);
  }
}

function drawParagraph(flow: Flow, text: string, style: Style): void {
  flowLines(flow, linesOf(flow.sheet(), text, flow.width, style), style);
}

function drawQuote(flow: Flow, text: string): void {
  const width = flow.width - QUOTE_INDENT;
  const height = lineHeight(BODY);
  for (const line of linesOf(flow.sheet(), text, width, BODY)) {
    const { sheet, x, y } = flow.take(height);
    fillBox(sheet, { x: x + 1, y, width: 0.8, height }, RULE);
    const at = { x: x + QUOTE_INDENT, y: y + millimetres(BODY.size), width };
    drawText(sheet, line, at, BODY);
  }
}

function drawFact(flow: Flow, [name, value]: readonly [string, string]): void {
  const width = flow.width - NAMES_WIDTH;
  const lines = linesOf(flow.sheet(), value, width, BODY);
  const place = flow.take(lines.length * lineHeight(BODY) + 0.8);
  const y = place.y + millimetres(BODY.size);
  drawText(place.sheet, name, { x: place.x, y, width: NAMES_WIDTH - 3 }, NAME);
  drawLines(place.sheet, lines, { x: place.x + NAMES_WIDTH, y, width }, BODY);
}
