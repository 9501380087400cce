import { BANCO_DO_BRASIL } from './banco-do-brasil.ts';
import type { Bank, BankCode } from './bank.ts';
import { BRADESCO } from './bradesco.ts';
import { CAIXA } from './caixa.ts';
import { ITAU } from './itau.ts';
import { SANTANDER } from './santander.ts';
import { SICOOB } from './sicoob.ts';
import { SICREDI } from './sicredi.ts';

export const BANKS: Readonly<Record<BankCode, Bank>> = {
  '001': BANCO_DO_BRASIL,
  '033': SANTANDER,
  '104': CAIXA,
  '237': BRADESCO,
  '341': ITAU,
  '748': SICREDI,
  '756': SICOOB,
};

/** The bank whose code stands in a file, or null when its files are not known here. */
export const bankOf = (code: string): Bank | null =>
  Object.values(BANKS).find((bank) => bank.code === code || bank.aliases.includes(code)) ?? null;
