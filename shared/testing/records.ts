import type { Case } from '#shared/domain/case/case.ts';
import type { ContractTerms, OpenDebt } from '#shared/domain/debt/debt.ts';
import { untouchedLedger } from '#shared/domain/debt/ledger.ts';
import type { Contact, WhatsAppConsent } from '#shared/domain/debtor/contact.ts';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import type { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { IDENTITY_TRIES_MAX } from '#shared/domain/history/evolve-registration.ts';
import { GENESIS_HASH } from '#shared/domain/history/hash-chain.ts';
import type { ListingBar } from '#shared/domain/listing/listing-end.ts';
import { contactIdOf, debtIdOf } from '#shared/domain/values/derive-ids.ts';
import { CarteiraId, CredorId, DebtorId, ReguaId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/**
 * Debtors for tests: each builder gives a plain, valid example, and takes what the test is about. The example is
 * Maria of São Paulo, who owes R$ 1.000,00 to Loja Aurora since 10 March 2026 and has an e-mail and a mobile.
 */
export const MARIA = DebtorId.parse('mfrggzdfmztwq2lknnwg');
export const AURORA = CredorId.parse('loja-aurora');
export const HORIZONTE = CredorId.parse('faculdade-horizonte');

/** @throws when the text is no ISO UTC moment with milliseconds */
export const instant = (text: string): Instant => Instant.parse(text);

export const MARIA_PROFILE = { name: 'Maria da Silva', taxId: '52998224725' } as const;

export const aDebtor = (changes: Partial<Debtor> = {}): Debtor => ({
  debtorId: MARIA,
  version: 1,
  historyHash: GENESIS_HASH,
  documentKind: 'cpf',
  uf: 'SP',
  zone: 'America/Sao_Paulo',
  optedOut: [],
  contactLog: [],
  heldReceipts: [],
  identityTriesLeft: IDENTITY_TRIES_MAX,
  nextAlarm: { kind: 'none', because: 'nothing-owed' },
  ...changes,
});

export const anEmail = (changes: Partial<Contact> = {}): Contact => {
  const value = changes.value ?? 'maria@example.com';
  return {
    contactId: contactIdOf(MARIA, 'email', value),
    kind: 'email',
    value,
    source: 'import',
    basis: 'contract',
    addedAt: instant('2026-03-01T12:00:00.000Z'),
    confidence: 50,
    confirmed: false,
    health: 'untried',
    ...changes,
  };
};

export const aMobile = (changes: Partial<Contact> = {}): Contact => {
  const value = changes.value ?? '+5511987654321';
  return {
    ...anEmail(),
    contactId: contactIdOf(MARIA, 'mobile', value),
    kind: 'mobile',
    value,
    ...changes,
  };
};

export const aConsent = (changes: Partial<WhatsAppConsent> = {}): WhatsAppConsent => ({
  source: 'import',
  basis: 'consent',
  givenOn: localDate('2026-03-01'),
  health: 'untried',
  ...changes,
});

type ActiveCase = Extract<Case, { status: 'active' }>;

export const aCase = (changes: Partial<ActiveCase> = {}): ActiveCase => ({
  credorId: AURORA,
  openedAt: instant('2026-03-01T12:00:00.000Z'),
  carteiraId: CarteiraId.parse('padrao'),
  regua: { reguaId: ReguaId.parse('padrao'), version: 1 },
  progress: { anchor: null, done: [] },
  score: null,
  status: 'active',
  ...changes,
});

export const aSettledCase = (changes: Partial<ActiveCase> = {}): Case => ({
  ...aCase(changes),
  status: 'settled',
  settledAt: instant('2026-03-12T12:00:00.000Z'),
});

export const aDisputedCase = (changes: Partial<ActiveCase> = {}): Case => ({
  ...aCase(changes),
  status: 'disputed',
  disputedAt: instant('2026-03-12T12:00:00.000Z'),
  motive: 'nao-comprei',
  debtId: null,
  noteId: null,
});

/** 2 % once, and 1 % a month. */
export const TERMS: ContractTerms = {
  fineBps: 200,
  monthlyInterestBps: 100,
  interestMode: 'pro-rata',
};

export const aDebt = (changes: Partial<OpenDebt> = {}): OpenDebt => {
  const credorId = changes.credorId ?? AURORA;
  const externalId = changes.externalId ?? 'NF-1001/1';
  const principal = changes.principal ?? centavos(100_000);
  const terms = changes.terms ?? TERMS;
  return {
    debtId: debtIdOf(credorId, externalId),
    credorId,
    externalId,
    description: 'Parcela 1/3',
    principal,
    dueDate: localDate('2026-03-10'),
    terms,
    ledger: untouchedLedger({ principal, terms }),
    status: 'open',
    ...changes,
  };
};

/** Maria with one active case, one open debt, an e-mail and a mobile, unless told otherwise. */
export const aRecord = (changes: Partial<RegisteredRecord> = {}): RegisteredRecord => ({
  debtor: aDebtor(),
  contacts: [anEmail(), aMobile()],
  cases: [aCase()],
  debts: [aDebt()],
  charges: [],
  payments: [],
  agreements: [],
  promises: [],
  listings: [],
  tasks: [],
  ...changes,
});

const NOTED = instant('2026-03-15T14:00:00.000Z');

/** The same, with what somebody of the team noted of her. */
export const marked = (flag: DebtorFlag): RegisteredRecord =>
  aRecord({ debtor: aDebtor({ flags: [{ flag, since: NOTED, by: 'user:ana', noteId: null }] }) });

/** The same, of whom nothing may be listed. */
export const barred = (because: ListingBar): RegisteredRecord =>
  aRecord({ debtor: aDebtor({ listingBar: { because, since: NOTED } }) });
