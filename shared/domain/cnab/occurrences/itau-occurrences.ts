import { type OccurrenceCodes, of } from './occurrence.ts';

/**
 * Itaú, Cobrança CNAB 400, July 2021, note 17, and CNAB 240, note 22. Code 10 tells that the boleto was written off
 * because its Pix was paid, and 95 that a payment is on its way: the money of neither is in this file.
 */
export const ITAU_OCCURRENCES: OccurrenceCodes = {
  ...of('entry-confirmed', '02 64 71 73'),
  ...of('entry-rejected', '03 60'),
  ...of('paid', '06 07 59'),
  ...of('paid-at-notary', '08'),
  ...of('paid-unregistered', '72'),
  ...of('payment-pending', '65 76 95'),
  ...of('payment-reversed', '69'),
  ...of('baixa', '05 09 10 47'),
  ...of('baixa-protested', '32'),
  ...of('baixa-rejected', '15'),
  ...of('in-stock', '11'),
  ...of('rebate-granted', '12'),
  ...of('rebate-cancelled', '13'),
  ...of('due-date-changed', '14'),
  ...of('data-changed', '04 57'),
  ...of('instruction-rejected', '16 17 18 24 74'),
  ...of('protest-requested', '19'),
  ...of('protest-stopped', '20 21 63'),
  ...of('sent-to-notary', '23'),
  ...of('payer-statement', '25'),
  ...of('negative-listing', '75 77 78 79 80 81 82 83 94'),
  ...of(
    'tariff',
    '26 27 28 29 30 33 34 35 36 37 38 39 40 41 42 43 44 45 46 48 51 52 53 54 55 56 61 62 84 85 86 87 88 89 90 91 92 93',
  ),
};
