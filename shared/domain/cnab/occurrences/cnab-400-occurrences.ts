import { type OccurrenceCodes, of } from './occurrence.ts';

/** Bradesco, layout of 400 positions. */
export const BRADESCO_400_OCCURRENCES: OccurrenceCodes = {
  ...of('entry-confirmed', '02'),
  ...of('entry-rejected', '03 24'),
  ...of('paid', '06'),
  ...of('paid-at-notary', '15'),
  ...of('paid-unregistered', '17'),
  ...of('payment-pending', '16'),
  ...of('payment-reversed', '22 40'),
  ...of('baixa', '09 10'),
  ...of('baixa-rejected', '27'),
  ...of('in-stock', '11'),
  ...of('rebate-granted', '12'),
  ...of('rebate-cancelled', '13'),
  ...of('due-date-changed', '14'),
  ...of('data-changed', '18 21 33 35 68 69'),
  ...of('instruction-rejected', '30 32'),
  ...of('protest-requested', '19'),
  ...of('protest-stopped', '20 55'),
  ...of('sent-to-notary', '23'),
  ...of('withdrawn-from-notary', '34'),
  ...of('tariff', '28'),
};

/** Banco do Brasil, Cobrança Integrada, CNAB 400: the "comando" of columns 109 and 110. */
export const BB_400_OCCURRENCES: OccurrenceCodes = {
  ...of('entry-confirmed', '02'),
  ...of('entry-rejected', '03'),
  ...of('paid', '06 07 08'),
  ...of('paid-unregistered', '05'),
  ...of('paid-at-notary', '15'),
  ...of('payment-pending', '46'),
  ...of('payment-reversed', '44'),
  ...of('baixa', '09 10'),
  ...of('baixa-protested', '61'),
  ...of('in-stock', '11'),
  ...of('rebate-granted', '12'),
  ...of('rebate-cancelled', '13'),
  ...of('due-date-changed', '14'),
  ...of('data-changed', '16 21 22 25 26 31 32 33 34 35 36 37 38 39 41 42 72'),
  ...of('protest-requested', '19'),
  ...of('protest-stopped', '24'),
  ...of('sent-to-notary', '23'),
  ...of('tariff', '20 28 96 97 98'),
};

/** Santander, CNAB 400, H7800 of April 2018. Code 93 announces a payment that may still fail. */
export const SANTANDER_400_OCCURRENCES: OccurrenceCodes = {
  ...of('instruction-rejected', '01 39'),
  ...of('entry-confirmed', '02'),
  ...of('entry-rejected', '03'),
  ...of('paid', '06 07 08'),
  ...of('paid-at-notary', '17'),
  ...of('payment-pending', '93 94'),
  ...of('baixa', '09 10 16'),
  ...of('in-stock', '11'),
  ...of('rebate-granted', '12'),
  ...of('rebate-cancelled', '13'),
  ...of('due-date-changed', '14'),
  ...of('data-changed', '61 62 63'),
  ...of('protest-requested', '15 25'),
  ...of('protest-stopped', '26 38'),
  ...of('sent-to-notary', '21'),
  ...of('withdrawn-from-notary', '22'),
  ...of('payer-statement', '35 36 37'),
  ...of('tariff', '24'),
};

/** Caixa, CNAB 400: codes of its own, where 02 is a write-off and 21 a payment. */
export const CAIXA_400_OCCURRENCES: OccurrenceCodes = {
  ...of('entry-confirmed', '01'),
  ...of('entry-rejected', '99'),
  ...of('paid', '21'),
  ...of('paid-at-notary', '22'),
  ...of('payment-reversed', '33'),
  ...of('baixa', '02 23 24 35'),
  ...of('baixa-protested', '25'),
  ...of('in-stock', '20'),
  ...of('rebate-granted', '03'),
  ...of('rebate-cancelled', '04'),
  ...of('due-date-changed', '05'),
  ...of('data-changed', '06 07 08 09 10 11 12 30 34'),
  ...of('sent-to-notary', '26'),
  ...of('protest-stopped', '27 28 29'),
  ...of('tariff', '31 32'),
};

/** Sicoob, CNAB 400. */
export const SICOOB_400_OCCURRENCES: OccurrenceCodes = {
  ...of('entry-confirmed', '02'),
  ...of('entry-rejected', '03'),
  ...of('paid', '06'),
  ...of('paid-unregistered', '05'),
  ...of('paid-at-notary', '15'),
  ...of('baixa', '09 10'),
  ...of('in-stock', '11'),
  ...of('due-date-changed', '14'),
  ...of('data-changed', '27 48'),
  ...of('sent-to-notary', '23'),
  ...of('instruction-rejected', '24 30 32'),
  ...of('tariff', '28'),
};

/** Sicredi, CNAB 400 of August 2019, table 6.2. */
export const SICREDI_400_OCCURRENCES: OccurrenceCodes = {
  ...of('entry-confirmed', '02'),
  ...of('entry-rejected', '03 24'),
  ...of('paid', '06'),
  ...of('paid-at-notary', '15'),
  ...of('paid-unregistered', '17'),
  ...of('baixa', '09 10'),
  ...of('baixa-rejected', '27'),
  ...of('rebate-granted', '12'),
  ...of('rebate-cancelled', '13'),
  ...of('due-date-changed', '14'),
  ...of('data-changed', '33'),
  ...of('instruction-rejected', '30 32'),
  ...of('protest-requested', '19'),
  ...of('protest-stopped', '20'),
  ...of('sent-to-notary', '23'),
  ...of('withdrawn-from-notary', '34'),
  ...of('payer-statement', '29 35'),
  ...of('tariff', '28'),
};
