import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import type { Occurrence } from '../occurrences/occurrence.ts';

/** What a retorno tells of one title. */
export type Title = {
  /** Of the file, counting from 1: the first of the title's lines. */
  readonly line: number;
  readonly occurrence: Occurrence;
  /** The bank's own code for it, and its codes of why. */
  readonly code: string;
  readonly reasons: readonly string[];
  /** Without leading zeros and without its check digit. */
  readonly nossoNumero: string;
  /** "Seu número", and what the company wrote for itself, as they were sent in the remessa. */
  readonly documentNumber: string;
  readonly companyUse: string;
  readonly dueDate: LocalDate | null;
  readonly face: Centavos;
  /** What the payer paid, before the bank took its tariff. Zero when no money came in. */
  readonly paid: Centavos;
  /** What the bank took back of what was paid before. Zero elsewhere, and where it states no amount. */
  readonly takenBack: Centavos;
  readonly tariff: Centavos;
  readonly otherExpenses: Centavos;
  /** Interest and fine within `paid`. */
  readonly lateCharges: Centavos;
  readonly discount: Centavos;
  readonly rebate: Centavos;
  /** The day of the payment or other occurrence, and that on which the account is credited. */
  readonly occurredOn: LocalDate | null;
  readonly creditedOn: LocalDate | null;
  /** CPF or CNPJ of whoever the boleto of a payment was drawn on, as the file has it. Personal data: never logged. */
  readonly payerTaxId: string | null;
};
