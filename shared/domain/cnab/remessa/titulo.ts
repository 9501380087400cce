import { parseTaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { compareDates, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import type { FieldProblem } from '../write-record.ts';
import type { Instruction } from './remessa-format.ts';

/** Whom a boleto is sent to. Banks register none without an address. */
export type Payer = {
  readonly name: string;
  /** CPF or CNPJ, bare. */
  readonly taxId: string;
  readonly address: string;
  readonly district: string;
  /** Eight digits. */
  readonly cep: string;
  readonly city: string;
  readonly uf: string;
};

/** A boleto as its bank knows it. */
export type Titulo = {
  /** Without its check digit, which stands beside it where the bank has one. */
  readonly nossoNumero: string;
  readonly nossoNumeroDigit: string;
  /** "Seu número". */
  readonly documentNumber: string;
  /** Comes back in the retorno as it went. */
  readonly companyUse: string;
  readonly issuedOn: LocalDate;
  readonly dueDate: LocalDate;
  readonly amount: Centavos;
  /** Basis points: 100 is 1 % a month pro rata die, 200 a fine of 2 %. Zero for none. */
  readonly interestBpsMonth: number;
  readonly fineBps: number;
  /** Days after the due date, or null. */
  readonly protestAfterDays: number | null;
  readonly payer: Payer;
};

/** One thing that a remessa asks for. The title goes with it whole, as it should stand afterwards. */
export type RemessaOrder = {
  readonly instruction: Instruction;
  readonly titulo: Titulo;
  /** What is taken off, with `grant-rebate`. */
  readonly rebate?: Centavos;
};

/** What no bank would take, found before anything is written. */
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
  check(!/[1-9]/.test(titulo.nossoNumero), 'nossoNumero', 'em falta; o título precisa de um');
  check(titulo.amount === 0, 'amount', 'valor zero; um título vale ao menos R$ 0,01');
  check(
    compareDates(titulo.dueDate, titulo.issuedOn) < 0,
    'dueDate',
    'vencimento anterior à emissão; confira as duas datas',
  );
  check(payer.name.trim() === '', 'payer.name', 'em branco; informe o nome do pagador');
  const taxId = parseTaxId(payer.taxId);
  if (!taxId.ok) problems.push({ field: 'payer.taxId', reason: taxId.reason });
  for (const field of ['address', 'city'] as const) {
    check(
      payer[field].trim() === '',
      `payer.${field}`,
      'em branco; bancos não registram sem endereço',
    );
  }
  check(!/^\d{8}$/.test(payer.cep), 'payer.cep', 'informe os oito algarismos do CEP');
  check(!/^[A-Z]{2}$/.test(payer.uf), 'payer.uf', 'informe a sigla da unidade da federação');
  if (instruction === 'grant-rebate') {
    const isFitting = rebate !== undefined && rebate > 0 && rebate < titulo.amount;
    check(!isFitting, 'rebate', 'o abatimento é maior que zero e menor que o título');
  }
  return problems;
}
