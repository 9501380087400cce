import type { Field } from '../field.ts';
import type { OccurrenceCodes } from '../occurrences/occurrence.ts';
import type { LineLength, RecordLayout } from '../record-layout.ts';

/**
 * What the column of the paid amount holds: what the payer paid (`paid`), that less the bank's tariff, because it is
 * what was credited (`paid+tariff` adds it back), or that without interest and fine (`paid+late`).
 */
export type PaidReading = 'paid' | 'paid+tariff' | 'paid+late';

/** Which number of the account must stand in the header. */
export type OwnerCheck = {
  readonly of: 'agency' | 'account' | 'agreement';
  /** Where it stands; more than one where older and newer numbers have other lengths. */
  readonly fields: readonly Field[];
};

/** Something that the trailer counts or adds up over the file's titles. */
export type Tally = {
  readonly of: 'titles' | 'face';
  readonly field: Field;
  /** Only titles of this code; all when absent. */
  readonly code?: string;
};

/** How one bank writes its retorno, as data. */
export type RetornoFormat = {
  readonly length: LineLength;
  readonly header: RecordLayout;
  readonly owner: readonly OwnerCheck[];
  /** How many columns further on each batch's header says the same; null where its manual leaves that open. */
  readonly ownerInBatch: number | null;
  /** The lines that tell of one title, in their order: segments T and U, or the one line of 400 positions. */
  readonly title: readonly RecordLayout[];
  /** The first column of a title's line in files of 400 positions. */
  readonly titleType: string;
  readonly occurrences: OccurrenceCodes;
  /** The first that makes face, discounts and charges add up is taken; the first of all when none does. */
  readonly paidReadings: readonly PaidReading[];
  /** Reason codes have so many characters. */
  readonly reasonWidth: number;
  /** Of the trailer of each batch (240) or of the file (400). */
  readonly tallies: readonly Tally[];
  /** What the batch trailer's count of records counts: all lines of the batch, or only its details. */
  readonly batchCounts: readonly ('lines' | 'details')[];
};
