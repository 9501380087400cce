import assert from 'node:assert/strict';
import {
  type BoletoBarcode,
  type ReadBoleto,
  readBarcode,
} from '#shared/domain/charge/boleto/barcode.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { drawFicha } from './bolepix-ficha.ts';
import { drawRecibo } from './bolepix-recibo.ts';
import { drawSummary } from './bolepix-summary.ts';
import { drawLetterhead, type Letterhead } from './letterhead.ts';
import { openPaper } from './sheet.ts';

export type Party = {
  readonly name: string;
  readonly taxId: string;
  /** One line, or null where we do not know it. */
  readonly address: string | null;
};

/** A boleto to be printed. Due date and amount are those of its barcode. */
export type Bolepix = {
  /** Whose debt it is, and who may be asked about it. */
  readonly credor: Letterhead;
  /** Who receives: the credor itself, or the gateway that receives for it. */
  readonly beneficiario: Party;
  /** The credor where somebody else receives (sacador avalista), else null. */
  readonly sacador: Party | null;
  readonly pagador: Party;
  readonly barcode: BoletoBarcode;
  /** The Pix that pays the same charge, or null for a boleto without. */
  readonly copiaECola: string | null;
  /** The bank's own numbers, empty where whoever registered the boleto keeps them to itself. */
  readonly nossoNumero: string;
  /** As the bank writes it, such as `0057 / 12345-7`. */
  readonly agencyAndAccount: string;
  readonly carteira: string;
  /** What the credor calls this charge. */
  readonly documentNumber: string;
  /** Kind of title: DM, DS, OU … */
  readonly documentKind: string;
  readonly documentDate: LocalDate;
  /** What the payer and the bank's clerk should know: six lines, more where they are written smaller. */
  readonly instructions: readonly string[];
};

/** What the parts of the page draw from: the boleto, and what its barcode says. */
export type PrintedBoleto = Bolepix & { readonly read: ReadBoleto };

/**
 * Draws a boleto with Pix on one A4 page: the creditor (CDC art. 42-A), the Pix QR code with its text, the payer's
 * receipt, and the slip for the bank (_ficha de compensação_) with its barcode of 103 by 13 mm. The same boleto gives
 * the same bytes.
 *
 * @throws when the barcode's due date is none of our time or the instructions do not fit: a programmer's error
 */
export async function bolepixPdf(bolepix: Bolepix): Promise<Uint8Array> {
  const { credor, barcode, documentDate, documentNumber } = bolepix;
  const read = readBarcode(barcode, documentDate);
  assert(read.ok, 'the barcode cannot be read');
  const printed: PrintedBoleto = { ...bolepix, read: read.value };

  const paper = await openPaper({
    title: `Boleto ${documentNumber}`,
    author: credor.legalName,
    on: documentDate,
  });
  const sheet = paper.newSheet();
  drawSummary(sheet, printed, drawLetterhead(sheet, credor));
  drawRecibo(sheet, printed);
  drawFicha(sheet, printed);
  return paper.bytes();
}
