import assert from 'node:assert/strict';
import * as z from 'zod';
import { type Centavos, centavos, formatReais } from '#shared/domain/values/money.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { mod11Barcode } from './check-digits.ts';
import { dueDateOf, dueFactorOf, NO_DUE_FACTOR } from './due-factor.ts';

/** What a barcode says. */
export type Boleto = {
  /** Three digits, as the compensation system (COMPE) numbers banks. */
  readonly bank: string;
  /** Null for a boleto without due date. */
  readonly dueDate: LocalDate | null;
  /** Null where the payer chooses. */
  readonly amount: Centavos | null;
  /** 25 digits that each bank fills in its own way. */
  readonly campoLivre: string;
};

/** Amounts have ten digits in a barcode; beyond, they would spill into the due date. */
export const BOLETO_AMOUNT_MAX = centavos(9_999_999_999);

const REAL = '9';
const GENERAL_DIGIT_AT = 4;

/** 44 digits whose general check digit is right. */
export const BoletoBarcode = z
  .string()
  .regex(/^\d{3}9[1-9]\d{39}$/)
  .refine((digits) => hasRightDigit(digits), 'wrong general check digit')
  .brand<'BoletoBarcode'>();
export type BoletoBarcode = z.infer<typeof BoletoBarcode>;

/**
 * The 44 digits of a boleto: bank, currency, general digit, due factor, amount, campo livre (FEBRABAN; Carta-Circular
 * BCB 2.926/2000). Refuses an amount of more than R$ 99.999.999,99 and a due date before 2000-07-03.
 *
 * @throws when bank or campo livre are no digits of their length, or the amount is zero: a programmer's error
 */
export function boletoBarcode({
  bank,
  dueDate,
  amount,
  campoLivre,
}: Boleto): Parsed<BoletoBarcode> {
  assert(/^[0-79]\d\d$/.test(bank), `not a bank of the compensation system: ${bank}`);
  assert(/^\d{25}$/.test(campoLivre), 'a campo livre has 25 digits');
  assert(amount !== 0, 'an open amount is null');
  if (amount !== null && amount > BOLETO_AMOUNT_MAX) {
    return refused(
      `valor ${formatReais(amount)} não cabe em boleto; o máximo é ${formatReais(BOLETO_AMOUNT_MAX)}`,
    );
  }
  const factor = dueDate === null ? accepted(NO_DUE_FACTOR) : dueFactorOf(dueDate);
  if (!factor.ok) return factor;
  const head = bank + REAL;
  const tail = factor.value + String(amount ?? 0).padStart(10, '0') + campoLivre;
  return accepted(branded(head + mod11Barcode(head + tail) + tail));
}

/**
 * Reads 44 digits.
 *
 * @param referenceDate the day of reading, which tells the due date's turn (`dueDateOf`)
 */
export function readBarcode(digits: string, referenceDate: LocalDate): Parsed<ReadBoleto> {
  assert(/^\d{44}$/.test(digits), 'a barcode has 44 digits');
  if (digits[3] !== REAL) return refused('a moeda (4º dígito) não é real; confira os números');
  if (!hasRightDigit(digits)) {
    return refused(
      'o dígito verificador geral não confere; confira o vencimento e o valor, que são os últimos números',
    );
  }
  const dueDate = dueDateOf(digits.slice(5, 9), referenceDate);
  if (!dueDate.ok) return dueDate;
  const amount = Number(digits.slice(9, 19));
  return accepted({
    bank: digits.slice(0, 3),
    dueDate: dueDate.value,
    amount: amount === 0 ? null : centavos(amount),
    campoLivre: digits.slice(19),
    barcode: branded(digits),
  });
}

export type ReadBoleto = Boleto & { readonly barcode: BoletoBarcode };

const hasRightDigit = (digits: string): boolean =>
  digits[GENERAL_DIGIT_AT] ===
  mod11Barcode(digits.slice(0, GENERAL_DIGIT_AT) + digits.slice(GENERAL_DIGIT_AT + 1));

/** Whoever comes here has just written or checked the digit: the schema would do it a second time. */
function branded(digits: string): BoletoBarcode {
  assert(isWhole(digits), 'a barcode has 44 digits');
  return digits;
}

const isWhole = (digits: string): digits is BoletoBarcode => digits.length === 44;
