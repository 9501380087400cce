import * as z from 'zod';
import { DueAgain, MovedAway } from '#shared/domain/debt/due-again.ts';
import { PinnedRegua } from '#shared/domain/case/case.ts';
import { Dispute } from '#shared/domain/case/dispute.ts';
import { ContractTerms, DebtLedger } from '#shared/domain/debt/debt.ts';
import { WithdrawalReason } from '#shared/domain/debt/withdrawal.ts';
import { AssignedArm, CountedMeasure } from '#shared/domain/experiment/study.ts';
import { ContactKind, LegalBasis } from '#shared/domain/debtor/contact.ts';
import { LookUpOutcome } from '#shared/domain/enrichment/look-up-outcome.ts';
import { KnownPlace } from '#shared/domain/debtor/place.ts';
import { Restatement } from '#shared/domain/payment/payment.ts';
import { CollectionScore } from '#shared/domain/score/score.ts';
import {
  AgreementId,
  CarteiraId,
  ContactId,
  CredorId,
  DebtId,
  StepId,
} from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Uf } from '#shared/domain/values/uf.ts';
import { Instant, Zone } from '#shared/domain/values/zone.ts';

export const DebtorRegistered = z.object({
  type: z.literal('debtor-registered'),
  documentKind: z.enum(['cpf', 'cnpj']),
  uf: Uf.nullable(),
  zone: Zone,
  source: z.string().max(60),
  /** What tells it; absent where nothing does, and in entries from before it was kept. */
  places: z.array(KnownPlace).optional(),
});

/** Where the person lives turned out to be another state, or is told by somebody else: all that is known of it now. */
export const PlaceNoted = z.object({
  type: z.literal('place-noted'),
  source: z.string().max(60),
  uf: Uf,
  zone: Zone,
  places: z.array(KnownPlace),
});

/** The value itself is not here: it is personal data and lives in the contact's own item. */
export const ContactAdded = z.object({
  type: z.literal('contact-added'),
  contactId: ContactId,
  kind: ContactKind,
  source: z.string().max(60),
  basis: LegalBasis,
  confidence: z.int().min(0).max(100),
});

/** A provider was asked for the person's e-mails and phones, and paid for it. What it gave are facts of their own. */
export const ContactsLookedUp = z.object({
  type: z.literal('contacts-looked-up'),
  credorId: CredorId,
  /** Where the case was on that day: its cost is booked there. */
  carteiraId: CarteiraId.optional(),
  provider: z.string().min(2).max(10),
  /** Of the question, in centavos. */
  price: Centavos,
  outcome: LookUpOutcome,
  /** The HTTP status of an answer of which nothing was read; absent where none came. */
  status: z.int().min(100).max(999).optional(),
  added: z.int().min(0),
  /** Data that stayed out because nothing allows to hold them. */
  refused: z.int().min(0),
});

/** The person agreed to be written to by WhatsApp at this phone, on that day, by the word of that source. */
export const WhatsAppConsented = z.object({
  type: z.literal('whatsapp-consented'),
  contactId: ContactId,
  source: z.string().max(60),
  basis: LegalBasis,
  givenOn: LocalDate,
});

/** Where the person lives became known, or changed. The address itself is personal data and lives in the profile. */
export const AddressNoted = z.object({
  type: z.literal('address-noted'),
  source: z.string().max(60),
  basis: LegalBasis,
  /** There for a city whose clock is not its state's, in entries from before `place-noted` told it. */
  zone: Zone.optional(),
});

export const DebtImported = z.object({
  type: z.literal('debt-imported'),
  credorId: CredorId,
  debtId: DebtId,
  externalId: z.string().min(1).max(80),
  description: z.string().max(120),
  principal: Centavos,
  dueDate: LocalDate,
  terms: ContractTerms,
});

/** The creditor sent the debt again with another amount, date, description or terms. */
/**
 * `ledgers` and `restated` are there when less turns out to be owed than was paid: how the payments are split from now
 * on, and what each touched debt owes then.
 */
export const DebtCorrected = z.object({
  type: z.literal('debt-corrected'),
  credorId: CredorId,
  debtId: DebtId,
  description: z.string().max(120),
  principal: Centavos,
  dueDate: LocalDate,
  terms: ContractTerms,
  ledgers: z.array(z.object({ debtId: DebtId, ledger: DebtLedger })).optional(),
  restated: z.array(Restatement).optional(),
  dueAgain: DueAgain.optional(),
  /** What by this and earlier corrections the debts miss that were late for another part: that waits for its day. */
  movedAway: MovedAway.optional(),
});

/** The creditor takes the debt back: nobody collects it from here on. */
export const DebtWithdrawn = z.object({
  type: z.literal('debt-withdrawn'),
  credorId: CredorId,
  debtId: DebtId,
  because: WithdrawalReason,
});

/** A debt that was taken back is collected again, with what was open of it. */
export const DebtReturned = z.object({
  type: z.literal('debt-returned'),
  credorId: CredorId,
  debtId: DebtId,
  /** What the creditor gave back of it meanwhile falls due only now, as nobody could be asked for it before. */
  dueAgain: DueAgain.optional(),
});

export const CaseOpened = z.object({
  type: z.literal('case-opened'),
  credorId: CredorId,
  carteiraId: CarteiraId,
  regua: PinnedRegua,
});

/** Where a case that entered a carteira is in an experiment, or whether it is in the control group, for good. */
export const ArmAssigned = z.object({
  type: z.literal('arm-assigned'),
  credorId: CredorId,
  carteiraId: CarteiraId,
  ...AssignedArm.shape,
  measure: CountedMeasure,
});

/** A new score, and the carteira that it led to. The régua stays the one that the case follows. */
export const CaseAssessed = z.object({
  type: z.literal('case-assessed'),
  credorId: CredorId,
  carteiraId: CarteiraId,
  /** Null where all that is owed has prescribed: there is nothing to weigh. */
  score: CollectionScore.nullable(),
  /** What is open and had prescribed by then; absent for nothing. */
  prescribed: z.array(DebtId).min(1).optional(),
});

/** What the debtor wrote is not here: it is personal data and lives in the note's own item. */
export const CaseDisputed = z.object({
  type: z.literal('case-disputed'),
  credorId: CredorId,
  ...Dispute.shape,
});

export const DisputeClosed = z.object({
  type: z.literal('dispute-closed'),
  credorId: CredorId,
  outcome: z.enum(['upheld', 'rejected']),
});

/**
 * The case, or the reminders of one agreement, go on in another version of their régua from here on. `passed`: steps of that
 * version whose moment was over by then, for the due date `anchor`; they are never sent.
 */
export const CaseReguaMoved = z.object({
  type: z.literal('case-regua-moved'),
  credorId: CredorId,
  agreementId: AgreementId.optional(),
  /** The carteira that the case is in and whose régua is for everybody; absent when the team moved it. */
  carteiraId: CarteiraId.optional(),
  from: PinnedRegua,
  to: PinnedRegua,
  /** Null when nothing was to be asked for. */
  anchor: LocalDate.nullable(),
  passed: z.array(StepId).max(100),
  /** The same of reactions: what each would have answered, and when that happened. */
  answered: z.array(z.object({ stepId: StepId, heardAt: Instant })).max(100),
});

/** Nothing is owed to this credor any more: the régua stops. */
export const CaseSettled = z.object({ type: z.literal('case-settled'), credorId: CredorId });

/** Something is owed again: a new debt, or a refund. */
export const CaseReopened = z.object({ type: z.literal('case-reopened'), credorId: CredorId });
