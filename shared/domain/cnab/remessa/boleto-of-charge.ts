import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { isReplaced } from '#shared/domain/charge/cancel-charges.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { addressLine } from '#shared/domain/values/postal-address.ts';
import { digitOf } from './number-boleto.ts';
import type { Instruction } from './remessa-format.ts';
import type { Titulo } from './titulo.ts';

/** A boleto as the next remessa would take it, but for the number of one that has none yet. */
export type TituloDraft = Omit<Titulo, 'nossoNumero' | 'nossoNumeroDigit'>;

/** What a waiting charge is in the next remessa. */
export type WaitingBoleto =
  | { readonly outcome: 'entry'; readonly draft: TituloDraft }
  | { readonly outcome: 'baixa'; readonly titulo: Titulo }
  /** It cannot go yet, and waits on. */
  | { readonly outcome: 'held'; readonly instruction: Instruction; readonly because: HeldReason }
  /** It never will: the debtor asks for another by the link. */
  | { readonly outcome: 'spent'; readonly because: SpentReason }
  /** What it asked for is done, or was never asked of a bank. */
  | { readonly outcome: 'gone' };

/** pt-BR, as the console lists them row by row. */
export const HELD_REASONS = {
  'no-address': 'Sem endereço: importe o devedor com endereço, cidade e CEP.',
  'no-number': 'Não se sabe o nosso número dele: peça a baixa pela API, com a ordem inteira.',
} as const;
export type HeldReason = keyof typeof HELD_REASONS;

export const SPENT_REASONS = {
  late: 'O boleto venceu antes de ir ao banco.',
  'not-owed': 'O que o boleto cobra já foi pago ou retirado.',
  replaced: 'O devedor pediu outra cobrança das mesmas dívidas.',
} as const;
export type SpentReason = keyof typeof SPENT_REASONS;

/** As many characters as every bank has columns for. */
const DOCUMENT_LENGTH = 10;
const COMPANY_USE_LENGTH = 25;

/**
 * What the next remessa does about a charge that waits for it: registers it, or has it written off. Whoever pays late
 * asks for another, so the boleto itself brings neither interest nor fine.
 *
 * @param today the day in Brasília on which the file is written
 */
export function boletoOfCharge(
  charge: Charge | undefined,
  record: RegisteredRecord,
  profile: Profile | null,
  today: LocalDate,
): WaitingBoleto {
  switch (charge?.status) {
    case 'requested':
      return entryOf(charge, record, profile, today);
    case 'cancelling':
      return baixaOf(charge, profile);
    default:
      return { outcome: 'gone' };
  }
}

function entryOf(
  charge: Charge,
  record: RegisteredRecord,
  profile: Profile | null,
  today: LocalDate,
): WaitingBoleto {
  const owed = new Set(openDebtsOf(record, charge.credorId).map(({ debtId }) => debtId));
  if (!charge.debtIds.every((debtId) => owed.has(debtId))) {
    return { outcome: 'spent', because: 'not-owed' };
  }
  if (isReplaced(charge, record.charges)) return { outcome: 'spent', because: 'replaced' };
  if (dueDateOf(charge) < today) return { outcome: 'spent', because: 'late' };
  const draft = draftOf(charge, profile, today);
  return draft === null
    ? { outcome: 'held', instruction: 'entry', because: 'no-address' }
    : { outcome: 'entry', draft };
}

function baixaOf(
  charge: Extract<Charge, { status: 'cancelling' }>,
  profile: Profile | null,
): WaitingBoleto {
  const instruction = 'baixa' as const;
  const { boleto, gatewayChargeId: nossoNumero } = charge;
  const draft = draftOf(charge, profile, charge.forDate);
  if (draft === null) return { outcome: 'held', instruction, because: 'no-address' };
  const nossoNumeroDigit = boleto?.nossoNumero
    ? digitOf(boleto.nossoNumero)
    : charge.nossoNumeroDigit;
  if (nossoNumero === undefined || nossoNumeroDigit === undefined) {
    return { outcome: 'held', instruction, because: 'no-number' };
  }
  return { outcome: 'baixa', titulo: { ...draft, nossoNumero, nossoNumeroDigit } };
}

const dueDateOf = ({ payableUntil, forDate }: Charge): LocalDate => payableUntil ?? forDate;

/** Null without an address. */
function draftOf(charge: Charge, profile: Profile | null, issuedOn: LocalDate): TituloDraft | null {
  const address = profile?.address;
  if (!profile || !address) return null;
  const { district, cep, city, uf } = address;
  return {
    documentNumber: charge.chargeId.slice(0, DOCUMENT_LENGTH).toUpperCase(),
    companyUse: charge.chargeId.slice(0, COMPANY_USE_LENGTH),
    issuedOn,
    dueDate: dueDateOf(charge),
    amount: charge.amount,
    interestBpsMonth: 0,
    fineBps: 0,
    protestAfterDays: null,
    payer: {
      name: profile.name,
      taxId: profile.taxId,
      address: addressLine(address),
      district,
      cep,
      city,
      uf,
    },
  };
}
