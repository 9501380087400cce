import * as z from 'zod';
import type { LineLength, RecordLayout } from '../record-layout.ts';

/** What a remessa may ask of the bank. `stop-protest` keeps the title in the carteira. */
export const Instruction = z.enum([
  'entry',
  'baixa',
  'grant-rebate',
  'cancel-rebate',
  'change-due-date',
  'protest',
  'stop-protest',
  'stop-protest-and-baixa',
]);
export type Instruction = z.infer<typeof Instruction>;

/**
 * How a bank wants interest or a fine: per cent with so many implied decimals, centavos for each day, or centavos in
 * all; and the code that says so, beside the one that says that there is none.
 */
export type LateCharge = {
  readonly unit: { readonly percentDecimals: number } | 'a-day' | 'in-all';
  readonly some: string;
  readonly none: string;
};

/** How one bank reads a remessa, as data. */
export type RemessaFormat = {
  readonly length: LineLength;
  readonly fileHeader: RecordLayout;
  /** Null in files of 400 positions, which have no batches. */
  readonly batch: { readonly header: RecordLayout; readonly trailer: RecordLayout } | null;
  /** The lines of one title; some only when there is a fine. */
  readonly title: readonly { readonly record: RecordLayout; readonly onlyWithFine?: true }[];
  readonly fileTrailer: RecordLayout;
  /** The bank's codes; null for what it does not do in this layout. */
  readonly movements: Readonly<Record<Instruction, string | null>>;
  readonly interest: LateCharge;
  readonly fine: LateCharge;
  /** The code that asks for a protest so many days after the due date, or null where it cannot be asked for so. */
  readonly protest: { readonly some: string | null; readonly none: string };
};
