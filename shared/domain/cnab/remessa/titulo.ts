import * as z from 'zod';
import { inForceOn, MONEY_LAW } from '#shared/domain/debt/money-law.ts';
import { kindOfTaxId, parseTaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { compareDates, LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import type { FieldProblem } from '../write-record.ts';
import { Instruction } from './remessa-format.ts';

/** Whom a boleto is sent to. Banks register none without an address. */
export const Payer = z.object({
  name: z.string().max(120),
  /** CPF or CNPJ, bare. */
  taxId: z.string().max(14),
  address: z.string().max(200),
  district: z.string().max(100),
  /** Eight digits. */
  cep: z.string().max(8),
  city: z.string().max(100),
  uf: z.string().max(2),
});

const bps = z.int().min(0).max(10_000);

/** A boleto as its bank knows it. */
export const Titulo = z.object({
  /** Without its check digit, which stands beside it where the bank has one. */
  nossoNumero: z.string().regex(/^\d{1,20}$/),
  nossoNumeroDigit: z.string().regex(/^[0-9A-Z]?$/),
  /** "Seu número". */
  documentNumber: z.string().max(15),
  /** Comes back in the retorno as it went. */
  companyUse: z.string().max(25),
  issuedOn: LocalDate,
  dueDate: LocalDate,
  amount: Centavos,
  /** Basis points: 100 is 1 % a month pro rata die, 200 a fine of 2 %. Zero for none. */
  interestBpsMonth: bps,
  fineBps: bps,
  /** Days after the due date, or null. */
  protestAfterDays: z.int().min(1).max(90).nullable(),
  payer: Payer,
});
export type Titulo = z.infer<typeof Titulo>;

/** One thing that a remessa asks for. The title goes with it whole, as it should stand afterwards. */
export const RemessaOrder = z.object({
  instruction: Instruction,
  titulo: Titulo,
  /** What is taken off, with `grant-rebate`. */
  rebate: Centavos.optional(),
});
export type RemessaOrder = z.infer<typeof RemessaOrder>;

/** What no bank would take, or the law forbids to ask of a consumer, found before anything is written. */
export function orderProblems({
  instruction,
  titulo,
  rebate,
}: RemessaOrder): readonly FieldProblem[] {
  const { payer } = titulo;
  const problems: FieldProblem[] = [];
  const check = (isWrong: boolean, field: string, reason: string): void => {
    if (isWrong) problems.push({ field, reason });
  };
  check(
    !/[1-9]/.test(titulo.nossoNumero),
    'titulo.nossoNumero',
    'em falta; o título precisa de um',
  );
  check(titulo.amount === 0, 'titulo.amount', 'valor zero; um título vale ao menos R$ 0,01');
  check(
    compareDates(titulo.dueDate, titulo.issuedOn) < 0,
    'titulo.dueDate',
    'vencimento anterior à emissão; confira as duas datas',
  );
  check(payer.name.trim() === '', 'titulo.payer.name', 'em branco; informe o nome do pagador');
  const taxId = parseTaxId(payer.taxId);
  if (!taxId.ok) problems.push({ field: 'titulo.payer.taxId', reason: taxId.reason });
  if (taxId.ok && kindOfTaxId(taxId.value) === 'cpf') {
    const { maxBps = null } = inForceOn(MONEY_LAW.consumerFine, titulo.dueDate) ?? {};
    const { maxMonthlyBps = null } = inForceOn(MONEY_LAW.consumerInterest, titulo.dueDate) ?? {};
    for (const [field, cap] of [
      ['fineBps', maxBps],
      ['interestBpsMonth', maxMonthlyBps],
    ] as const) {
      const isOver = cap !== null && titulo[field] > cap;
      check(isOver, `titulo.${field}`, `acima do máximo para consumidor; use até ${cap}`);
    }
  }
  for (const field of ['address', 'city'] as const) {
    check(
      payer[field].trim() === '',
      `titulo.payer.${field}`,
      'em branco; bancos não registram sem endereço',
    );
  }
  check(!/^\d{8}$/.test(payer.cep), 'titulo.payer.cep', 'informe os oito algarismos do CEP');
  check(!/^[A-Z]{2}$/.test(payer.uf), 'titulo.payer.uf', 'informe a sigla da unidade da federação');
  if (instruction === 'grant-rebate') {
    const isFitting = rebate !== undefined && rebate > 0 && rebate < titulo.amount;
    check(!isFitting, 'rebate', 'o abatimento é maior que zero e menor que o título');
  }
  return problems;
}
