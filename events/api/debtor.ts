import * as z from 'zod';
import { WithdrawalReason } from '#shared/domain/debt/withdrawal.ts';
import { PaidBy } from '#shared/domain/payment/by-hand.ts';
import {
  CarteiraId,
  ChargeId,
  ContactId,
  CredorId,
  DebtId,
  DebtorId,
  MessageId,
  PaymentId,
} from '#shared/domain/values/ids.ts';
import { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import { ContactKind, LegalBasis, WhatsAppConsent } from '#shared/domain/debtor/contact.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { ContactWay } from '#shared/domain/gate/contact-way.ts';
import { ScoreReviewView } from './score-review.ts';
import { ScoreBand } from '#shared/domain/score/bands.ts';
import { CollectionScore } from '#shared/domain/score/score.ts';
import { ReasonSource } from '#shared/domain/score/reason-sources.ts';
import { WouldChange } from '#shared/domain/score/what-would-change.ts';
import { ListingBar } from '#shared/domain/listing/listing-end.ts';
import { Language } from '#shared/domain/values/language.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { CalculationLine } from './calculation.ts';
import { LadderView, TaskView } from './ladder.ts';
import { ListingView } from './listing.ts';
import { JoinView } from './registration-join.ts';
import { AgreementView, OwedAgainView, PromiseView } from './agreement.ts';

/** Search in the body, never in the URL: a name or CPF is personal data. */
export const DebtorSearch = z.object({
  credorId: CredorId,
  /** Beginning of a name, a whole CPF or CNPJ, or the creditor's own debt number. Empty lists everybody. */
  text: z.string().max(120).default(''),
  status: z.enum(['active', 'settled', 'disputed']).optional(),
  cursor: z.string().max(2000).optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type DebtorSearch = z.infer<typeof DebtorSearch>;

export const DebtorRow = z.object({
  debtorId: DebtorId,
  credorId: CredorId,
  name: z.string(),
  status: z.enum(['active', 'settled', 'disputed']),
  carteiraId: CarteiraId,
  score: z.int().nullable(),
  band: ScoreBand.nullable(),
  openDebts: z.int(),
  principalOpen: Centavos,
  oldestDueDate: LocalDate.nullable(),
  daysLate: z.int().nullable(),
});
export type DebtorRow = z.infer<typeof DebtorRow>;

export const DebtorPage = z.object({
  rows: z.array(DebtorRow),
  cursor: z.string().nullable(),
});
export type DebtorPage = z.infer<typeof DebtorPage>;

export const DebtView = z.object({
  debtId: DebtId,
  externalId: z.string(),
  description: z.string(),
  status: z.enum(['open', 'settled', 'agreed', 'withdrawn']),
  /** Why the creditor took it back; null for a debt that they did not. */
  withdrawal: WithdrawalReason.nullable(),
  principal: Centavos,
  dueDate: LocalDate,
  daysLate: z.int(),
  /** Today's value with fine and interest, and how it came about. Zero when settled. */
  amountDue: Centavos,
  calculation: z.array(CalculationLine),
});
export type DebtView = z.infer<typeof DebtView>;

export const CaseView = z.object({
  credorId: CredorId,
  credorName: z.string(),
  status: z.enum(['active', 'settled', 'disputed']),
  disputeReason: z.string().nullable(),
  carteiraId: CarteiraId,
  regua: z.object({ reguaId: z.string(), version: z.int() }),
  score: CollectionScore.nullable(),
  /** In which fifth of the credor's book the score lies, `A` the likeliest to pay; null before the first night and in a small book. */
  band: ScoreBand.nullable(),
  /** Where each of the score's reasons comes from, and of which day; none where there is no score. */
  reasonSources: z.array(ReasonSource),
  /** What of the debtor's own doing would raise the score, to what at least, and to which band of the book. */
  wouldChange: z.array(WouldChange.extend({ band: ScoreBand.nullable() })),
  /** What is expected to come of it within 30 days: chance times the share that payers pay times what is open. Null without a score, and where it is a card's, which foretells no money. */
  expected: Centavos.nullable(),
  scoreReview: ScoreReviewView.nullable(),
  /** What the team decided about the ladder. */
  ladder: LadderView,
  /** What the régua asks of the team. */
  tasks: z.array(TaskView),
  amountDue: Centavos,
  debts: z.array(DebtView),
  /** What the creditor gave back of debts outside agreements and is missing again; null where nothing is. */
  owedAgain: OwedAgainView.nullable(),
  /** What will be missing so once the agreement is kept in which the debts rest; zero where nothing will. */
  restsAgain: Centavos,
  charges: z.array(
    z.object({
      chargeId: ChargeId,
      kind: z.enum(['pix', 'bolepix', 'boleto']),
      status: z.enum(['requested', 'issued', 'failed', 'cancelling', 'cancelled', 'paid']),
      amount: Centavos,
      forDate: LocalDate,
      requestedAt: Instant,
    }),
  ),
  payments: z.array(
    z.object({
      paymentId: PaymentId,
      amount: Centavos,
      overpaid: Centavos,
      refunded: Centavos,
      /** What chargebacks hold withdrawn. */
      withdrawn: Centavos,
      /** What is left of it for debts: neither given back nor withdrawn. */
      left: Centavos,
      /** Chargebacks that stand and that the team booked by hand. */
      byHand: z.array(z.object({ chargebackId: z.string(), amount: Centavos })),
      paidAt: Instant,
      gateway: z.string(),
      /** How it came, of what the team booked; null of what a gateway told. */
      paidBy: PaidBy.nullable(),
    }),
  ),
  /** Newest first. */
  agreements: z.array(AgreementView),
  promises: z.array(PromiseView),
  /** Newest first. */
  listings: z.array(ListingView),
});
export type CaseView = z.infer<typeof CaseView>;

export const DebtorView = z.object({
  debtorId: DebtorId,
  name: z.string(),
  /** Masked: `***.456.789-**`. */
  taxId: z.string(),
  uf: z.string().nullable(),
  zone: z.string(),
  optedOut: z.array(ContactWay),
  /** What the person is written to in, where a text has it. */
  language: Language,
  /** What the team knows of the person and the law protects, with who noted it and on what evidence. */
  flags: z.array(
    z.object({
      flag: DebtorFlag,
      since: Instant,
      by: z.string(),
      evidence: z.string().nullable(),
    }),
  ),
  /** When somebody of the team last spoke with the person. */
  lastConversationAt: Instant.nullable(),
  /** Other registrations of the same person, by the word of the reader's credores. */
  joins: z.array(JoinView),
  identityLocked: z.boolean(),
  /** Why nothing of this person may be listed at a bureau or cartório; null for nearly everybody. */
  listingBar: ListingBar.nullable(),
  contacts: z.array(
    z.object({
      contactId: ContactId,
      kind: ContactKind,
      value: z.string().nullable(),
      source: z.string(),
      basis: LegalBasis,
      confidence: z.int(),
      confirmed: z.boolean(),
      health: z.string(),
      /** The channels by which it is the contact that a message would go to now. */
      bestFor: z.array(Channel),
      /** The person's consent to WhatsApp there, and whether it reaches them. */
      whatsapp: WhatsAppConsent.optional(),
    }),
  ),
  /** What happens next and when, in words; or why nothing does. */
  next: z.object({ at: Instant.nullable(), text: z.string() }),
  cases: z.array(CaseView),
});
export type DebtorView = z.infer<typeof DebtorView>;

/** One line of the timeline, ready to read: what, when in the debtor's own time, who, and why. */
export const TimelineEntry = z.object({
  seq: z.int(),
  at: Instant,
  localTime: z.string(),
  type: z.string(),
  kind: z.enum(['cadastro', 'contato', 'retido', 'portal', 'dinheiro', 'decisao']),
  credorId: CredorId.nullable(),
  actor: z.string(),
  title: z.string(),
  why: z.array(z.string()),
  messageId: MessageId.nullable(),
  amount: z.int().nullable(),
  hash: z.string(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const Timeline = z.object({
  entries: z.array(TimelineEntry),
  /** Ask for entries before this sequence number; null at the beginning of the history. */
  before: z.int().nullable(),
});
export type Timeline = z.infer<typeof Timeline>;

export const SentText = z.object({
  messageId: MessageId,
  to: z.string(),
  subject: z.string().nullable(),
  text: z.string(),
  html: z.string().nullable(),
});
export type SentText = z.infer<typeof SentText>;

export const DisputeRequest = z.object({
  credorId: CredorId,
  reason: z.string().trim().min(3).max(500),
});
export const DisputeClosing = z.object({
  credorId: CredorId,
  outcome: z.enum(['upheld', 'rejected']),
});
export const OptOutRequest = z.object({ channel: ContactWay });
