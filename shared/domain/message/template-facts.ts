import { agreementOf, payableOf } from '#shared/domain/agreement/agreement-figures.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import type { Purpose } from '#shared/domain/history/entries/contact.ts';
import {
  type ListingNoticeFacts,
  listingSpokenOf,
  noticedListings,
} from './listing-notice-facts.ts';
import { type GivenBackFacts, givenBackSpokenOf, lastDaySpokenOf } from './owed-again-facts.ts';
import { formatTaxId, kindOfTaxId, TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import type { Language } from '#shared/domain/values/language.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { firstNameOf } from '#shared/domain/values/person-name.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';

const SHORT_NAME_LENGTH = 12;

/** Who writes. CDC art. 42-A: legal name, address and CPF or CNPJ go in every collection document. */
type CredorFacts = {
  readonly nome: string;
  readonly nome_curto: string;
  readonly razao_social: string;
  readonly tipo_documento: 'CPF' | 'CNPJ';
  readonly documento: string;
  readonly endereco: string;
  readonly telefone: string;
  readonly email: string;
  /** Not for texts: colours the e-mail's frame. */
  readonly cor: string;
};

type DebtFacts = {
  readonly descricao: string;
  readonly vencimento: LocalDate;
  readonly dias_de_atraso: number;
  readonly valor_hoje: Centavos;
};

/** An offer, in the words of templates. `parcelas` is zero to pay at once. */
type OfferFacts = {
  readonly total: Centavos;
  readonly economia: Centavos;
  readonly parcelas: number;
  readonly valida_ate: LocalDate;
};

/** What may be said before we know who reads. CDC art. 42: nobody else learns of the debt. */
type NeutralFacts = {
  /** What the message is written in. */
  readonly idioma: Language;
  readonly credor: CredorFacts;
  /** `nome` greets: the first name of a person, the whole name of a company. */
  readonly devedor: { readonly nome: string; readonly nome_curto: string };
  readonly link: string;
  readonly descadastro: string;
};

/** The words that templates know, by whether the contact proved to be the debtor's. */
export type MessageFacts =
  | (NeutralFacts & { readonly confirmado: false })
  | (NeutralFacts & {
      readonly confirmado: true;
      /** The debts that the message is about, oldest first; empty once nothing is owed. */
      readonly dividas: readonly DebtFacts[];
      readonly total_hoje: Centavos;
      /** The agreement that the message tells of; null in every other. */
      readonly acordo: { readonly total: Centavos; readonly parcelas: number } | null;
      /** What the creditor gave back of the agreement or the debts that the message speaks of, and is missing again; null where nothing is. */
      readonly devolucao: GivenBackFacts | null;
      /** Of a late instalment: the last day on which paying it keeps the agreement; null where no day is to be named. */
      readonly tolerancia: LocalDate | null;
      /** The offer that the message tells; null in every other. */
      readonly oferta: OfferFacts | null;
      /** What the notice of a listing tells of; null in every other message. */
      readonly registro: ListingNoticeFacts | null;
      /** The newest payment to this credor; null when there is none. */
      readonly pagamento: { readonly valor: Centavos; readonly data: LocalDate } | null;
    });

export type FactSources = {
  readonly record: RegisteredRecord;
  readonly profile: Profile;
  readonly credor: Credor;
  readonly policy: Pick<ContactPolicy, 'prescription'>;
  readonly purpose: Purpose;
  /** One that the text has: `languageFor`. */
  readonly language: Language;
  readonly moneyRules: MoneyRules;
  /** The debtor's own day, for which amounts are computed. */
  readonly today: LocalDate;
  readonly confirmed: boolean;
  readonly portalUrl: string;
  readonly unsubscribeUrl: string;
};

/** @throws when the credor's document has wrong check digits: it would go into a legal notice */
export function messageFacts(sources: FactSources): MessageFacts {
  const { record, profile, credor, confirmed, portalUrl, unsubscribeUrl, purpose } = sources;
  const firstName = firstNameOf(profile.name);
  const neutral = {
    idioma: sources.language,
    credor: credorFacts(credor),
    devedor: {
      nome: record.debtor.documentKind === 'cpf' ? firstName : profile.name,
      nome_curto: firstName.slice(0, SHORT_NAME_LENGTH),
    },
    link: portalUrl,
    descadastro: unsubscribeUrl,
  };
  if (!confirmed) return { ...neutral, confirmado: false };
  const dividas = debtsSpokenOf(sources);
  return {
    ...neutral,
    confirmado: true,
    dividas,
    total_hoje: sumCentavos(dividas.map((debt) => debt.valor_hoje)),
    acordo: agreementSpokenOf(sources),
    devolucao: givenBackSpokenOf({ ...sources, credorId: credor.credorId }),
    tolerancia: lastDaySpokenOf(sources),
    oferta: offerSpokenOf(purpose),
    registro: listingSpokenOf(record, purpose, sources.language),
    pagamento: newestPayment(sources),
  };
}

/** @throws when the document has wrong check digits */
export function credorFacts(credor: Credor): CredorFacts {
  const taxId = TaxId.parse(credor.taxId);
  return {
    nome: credor.name,
    nome_curto: credor.smsName,
    razao_social: credor.legalName,
    tipo_documento: kindOfTaxId(taxId) === 'cpf' ? 'CPF' : 'CNPJ',
    documento: formatTaxId(taxId),
    endereco: `${credor.address}, ${credor.city}`,
    telefone: credor.supportPhone,
    email: credor.supportEmail,
    cor: credor.brandColor,
  };
}

/** What is due by today or, before anything is, what comes due first: later instalments are nobody's worry yet. */
function debtsSpokenOf(sources: FactSources): readonly DebtFacts[] {
  const { record, credor, policy, moneyRules, today, purpose } = sources;
  const collected = withoutPrescribed(record, policy, today);
  const due = caseDue(collected, credor.credorId, today, moneyRules);
  const debts = due.debts.filter(({ debt }) => isSpokenOf(debt, purpose, record));
  const first = debts[0]?.debt.dueDate ?? today;
  const horizon = first > today ? first : today;
  return debts
    .filter(({ debt }) => debt.dueDate <= horizon)
    .map(({ debt, daysLate, total }) => ({
      descricao: debt.description,
      vencimento: debt.dueDate,
      dias_de_atraso: daysLate,
      valor_hoje: total,
    }));
}

/** A step speaks of its own ladder's debts; thanks, of all that is left. */
function isSpokenOf(
  { instalment, debtId }: Debt,
  purpose: Purpose,
  record: RegisteredRecord,
): boolean {
  switch (purpose.kind) {
    case 'regua-step':
      return instalment?.agreementId === purpose.agreementId;
    case 'payment-receipt':
      return true;
    case 'owed-again-notice':
      return false;
    case 'agreement-notice':
      return (
        purpose.news === 'broken' ||
        purpose.news === 'cancelled' ||
        instalment?.agreementId === purpose.agreementId
      );
    case 'opt-out-confirmation':
      return false;
    case 'listing-notice':
      return noticedListings(record, purpose).some((listing) => listing.debtId === debtId);
  }
}

function offerSpokenOf(purpose: Purpose): OfferFacts | null {
  const offer = purpose.kind === 'regua-step' ? purpose.offer : undefined;
  if (!offer) return null;
  const { owed, total, parcels, validUntil } = offer;
  const saved = centavos(Math.max(0, owed - total));
  return { total, economia: saved, parcelas: parcels, valida_ate: validUntil };
}

function agreementSpokenOf({ record, purpose }: FactSources) {
  if (purpose.kind !== 'agreement-notice') return null;
  const agreement = agreementOf(record, purpose.agreementId);
  return agreement ? { total: payableOf(agreement), parcelas: agreement.instalments.length } : null;
}

function newestPayment({ record, credor }: FactSources) {
  const newest = record.payments
    .filter((payment) => payment.credorId === credor.credorId)
    .toSorted((a, b) => (a.paidAt < b.paidAt ? 1 : -1))[0];
  return newest
    ? { valor: newest.amount, data: localDateOf(newest.paidAt, record.debtor.zone) }
    : null;
}
