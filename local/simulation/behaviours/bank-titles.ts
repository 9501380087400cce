import type { Titulo } from '#shared/domain/cnab/remessa/titulo.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { ToldTitle } from '#shared/testing/retorno-file.ts';
import type { BankHolding } from './bank-book.ts';

/** A title that the bank told to be paid; `cpf` is null for one that was never of this credor. */
export type BankTitle = {
  readonly credorId: CredorId;
  readonly nossoNumero: string;
  readonly cpf: string | null;
  readonly amount: number;
};

/** A bank's word about a boleto that is no payment, by its code in retornos. */
export type BankWord = {
  readonly nossoNumero: string;
  readonly cpf: string;
  readonly code: '02' | '03' | '09';
};

/** A title of the credor's, as it was ordered. */
export type OwnTitle = BankTitle & {
  readonly cpf: string;
  readonly contract: string;
  readonly titulo: Titulo;
};
export type Order = { readonly instruction: 'entry' | 'baixa'; readonly title: OwnTitle };

export const orderOf = (instruction: Order['instruction'], title: OwnTitle): Order => ({
  instruction,
  title,
});

export const wordOn = ({ nossoNumero, cpf }: OwnTitle, code: BankWord['code']): BankWord => ({
  nossoNumero,
  cpf,
  code,
});

export const paidLine = ({ nossoNumero, amount }: BankTitle, occurredOn: LocalDate): ToldTitle => ({
  code: '06',
  nossoNumero,
  face: amount,
  paid: amount,
  tariff: 180,
  occurredOn,
  creditedOn: null,
});

export const wordLine = ({ nossoNumero, code }: BankWord, occurredOn: LocalDate): ToldTitle => ({
  code,
  nossoNumero,
  face: 100,
  occurredOn,
  creditedOn: null,
});

/** What is known of the credor's own bank when a run is over. */
export type BankEvidence = {
  /** What it told to be paid, each once however often it was told. */
  readonly bankTitles: readonly BankTitle[];
  /** What it said of boletos besides. */
  readonly bankWords: readonly BankWord[];
  /** Every boleto that it took from a remessa, and until when it could be paid there. */
  readonly bankBook: readonly BankHolding[];
};
