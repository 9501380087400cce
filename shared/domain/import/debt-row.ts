import type { ContactKind } from '#shared/domain/debtor/contact.ts';
import type { TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import type { PostalAddress } from '#shared/domain/values/postal-address.ts';
import type { RowTerms } from './read-terms.ts';
import type { Uf } from '#shared/domain/values/uf.ts';

/** A way to reach the debtor, as a row brings it. `confidence` as in a contact, 0 to 100. */
export type RowContact = {
  readonly kind: ContactKind;
  readonly value: string;
  readonly confidence: number;
  /** Of a mobile: when the person agreed to WhatsApp there, by the creditor's word; null where it says nothing. */
  readonly whatsappSince: LocalDate | null;
};

/** One debt of one person, read from a file or a request and found sound. */
export type DebtRow = {
  readonly row: number;
  readonly externalId: string;
  readonly taxId: TaxId;
  readonly name: string;
  readonly contacts: readonly RowContact[];
  readonly uf: Uf | null;
  readonly address: PostalAddress | null;
  readonly principal: Centavos;
  readonly dueDate: LocalDate;
  readonly description: string;
  /** Basis points; null where the row says nothing and the credor's own terms hold. */
  readonly fineBps: number | null;
  readonly monthlyInterestBps: number | null;
  readonly terms: RowTerms;
};
