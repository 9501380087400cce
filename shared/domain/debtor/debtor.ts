import * as z from 'zod';
import { OpenPrice } from '#shared/domain/cost/open-price.ts';
import { AgreementNews } from '#shared/domain/agreement/agreement-news.ts';
import { CALL_LOG_LENGTH_MAX, CallLine } from '#shared/domain/call/call-line.ts';
import { WorkClaim } from '#shared/domain/call/work-claim.ts';
import { ContactWay } from '#shared/domain/gate/contact-way.ts';
import { ListingBar } from '#shared/domain/listing/listing-end.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { Choice } from '#shared/domain/next-action/choice.ts';
import {
  AgreementId,
  CredorId,
  DebtorId,
  MessageId,
  TemplateId,
} from '#shared/domain/values/ids.ts';
import { PostalAddress } from '#shared/domain/values/postal-address.ts';
import { Uf } from '#shared/domain/values/uf.ts';
import { Language } from '#shared/domain/values/language.ts';
import { Instant, Zone } from '#shared/domain/values/zone.ts';
import { NextAlarm } from './alarm.ts';
import { NotedFlag } from './flag.ts';
import { Join, ToldApart, TOLD_APART_MAX } from './join.ts';
import { KnownPlace } from './place.ts';
import { LanguageSource } from './preferred-language.ts';

/** Contacts older than this leave the log that the caps look at. */
export const CONTACT_LOG_DAYS = 31;
export const CONTACT_LOG_LENGTH_MAX = 120;

/**
 * The state of one person, equal to the fold of their history. Holds no personal data: name and document are
 * in the profile, e-mails and phones in the contacts.
 */
export const Debtor = z.object({
  debtorId: DebtorId,
  /** Sequence of the newest history entry; every write is guarded by it. */
  version: z.int().min(0),
  historyHash: z.string(),
  documentKind: z.enum(['cpf', 'cnpj']),
  uf: Uf.nullable(),
  zone: Zone,
  /** Who said that they live there, or elsewhere; absent where nobody did, or from before it was kept. */
  places: z.array(KnownPlace).optional(),
  optedOut: z.array(ContactWay),
  /**
   * Contacts that left, or may have left, over all credores, newest last. A line still `claimed` when its message
   * comes up again tells of a crash between claim and answer.
   */
  contactLog: z.array(
    z.object({
      at: Instant,
      channel: Channel,
      credorId: CredorId,
      messageId: MessageId,
      purpose: z.enum([
        'regua-step',
        'payment-receipt',
        'owed-again-notice',
        'agreement-notice',
        'listing-notice',
        'opt-out-confirmation',
      ]),
      /** There for a reminder of an agreement's instalment. */
      agreementId: AgreementId.optional(),
      state: z.enum(['claimed', 'sent', 'uncertain']),
      /** There until somebody knows that it left, and of a voice message until it is over. */
      price: OpenPrice.optional(),
      /** There for a voice message that was picked up. */
      answeredAt: Instant.optional(),
      /** There where experience is gathered, with whether a payment was put down to this contact. */
      choice: Choice.optional(),
      answered: z.literal(true).optional(),
    }),
  ),
  /** Receipts and news of agreements that wait for the legal hours; they are asked for again at `until`. */
  heldReceipts: z.array(
    z.object({
      credorId: CredorId,
      channel: Channel,
      templateId: TemplateId,
      until: Instant,
      /** Absent for the receipt of a payment. */
      agreement: z.object({ agreementId: AgreementId, news: AgreementNews }).optional(),
      /** There for the news of what debts outside agreements owe again. */
      owedAgain: z.literal(true).optional(),
    }),
  ),
  /** What the person reads best, and who said so; absent for nearly everybody, who gets Portuguese. */
  language: z.object({ language: Language, toldBy: LanguageSource }).optional(),
  /** Why no registry may hold anything of this person; absent for nearly everybody. */
  listingBar: z.object({ because: ListingBar, since: Instant }).optional(),
  /** What the team knows of the person and the law protects; absent for nearly everybody. */
  flags: z.array(NotedFlag).optional(),
  /** Other registrations of the same person; absent for nearly everybody. */
  joins: z.array(Join).max(60).optional(),
  /** Registrations that look alike and are of others. */
  toldApart: z.array(ToldApart).max(TOLD_APART_MAX).optional(),
  /** When somebody of the team last spoke with the person, for whom. */
  lastConversation: z.object({ at: Instant, credorId: CredorId }).optional(),
  /** Calls of the team over all credores, newest last; absent until the first. */
  callLog: z.array(CallLine).max(CALL_LOG_LENGTH_MAX).optional(),
  /** Who of the team works on the person right now; absent while nobody does. */
  workClaim: WorkClaim.optional(),
  identityTriesLeft: z.int().min(0).max(10),
  nextAlarm: NextAlarm,
});
export type Debtor = z.infer<typeof Debtor>;

/** Who the person is. Personal data: never in history, logs, events or URLs. */
export const Profile = z.object({
  name: z.string().min(1).max(120),
  taxId: z.string().min(11).max(14),
  /** Where they live, and who said so. */
  address: z.object({ ...PostalAddress.shape, source: z.string().max(80) }).optional(),
});
export type Profile = z.infer<typeof Profile>;
