import type { ContactKind } from '#shared/domain/debtor/contact.ts';
import type { ToldPlace } from '#shared/domain/debtor/place.ts';
import type { TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import type { Language } from '#shared/domain/values/language.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import type { PostalAddress } from '#shared/domain/values/postal-address.ts';
import type { RowTerms } from './read-terms.ts';

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
  /** What the person reads best; null where the row says nothing. */
  readonly language: Language | null;
  readonly contacts: readonly RowContact[];
  /** Where the row says that the person lives; two places where its UF and its CEP contradict each other. */
  readonly places: readonly ToldPlace[];
  readonly address: PostalAddress | null;
  readonly principal: Centavos;
  readonly dueDate: LocalDate;
  readonly description: string;
  /** Basis points; null where the row says nothing and the credor's own terms hold. */
  readonly fineBps: number | null;
  readonly monthlyInterestBps: number | null;
  readonly terms: RowTerms;
};
