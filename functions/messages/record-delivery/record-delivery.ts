import * as z from 'zod';
import { SmsReported } from '#events/sms-reported.ts';
import { WhatsAppReported } from '#events/whatsapp-reported.ts';
import { ConnectEvent, RecordingStored } from '#shared/adapters/channel-events/connect-event.ts';
import {
  EumEvent,
  newsOfEum,
  ownContextOf,
  testIn as testInEum,
} from '#shared/adapters/channel-events/eum-event.ts';
import {
  newsOfEmail,
  type OurTags,
  ownTagsOf,
  SesEvent,
  testIn as testInEmail,
} from '#shared/adapters/channel-events/ses-event.ts';
import { newsOfWhatsApp } from '#shared/adapters/channel-events/whatsapp-status.ts';
import { newsOfSms } from '#shared/adapters/channel-events/sms-news.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import {
  closesAWay,
  decideDelivery,
  type NewsSubject,
} from '#shared/domain/message/decide-delivery.ts';
import type { DeliveryNews } from '#shared/domain/message/delivery-news.ts';
import { testIdIn, type TestTags } from '#shared/domain/message/test-tags.ts';
import { LINK_DAYS } from '#shared/domain/message/link.ts';
import { bearsOnListing } from '#shared/domain/listing/listings-of-notice.ts';
import { heedsBehaviour } from '#shared/domain/regua/heeds.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { withSorted } from '#shared/domain/regua/sort-after.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { findMessage, wasClaimed } from './find-message.ts';
import { type CallOutcome, recordCall } from './record-call.ts';
import { recordTest, type TestSubject } from './record-test.ts';

/** An old e-mail may be opened again; after a year and more nobody counts it. */
const NEWS_REMEMBERED_MINUTES = 400 * 24 * 60;

/** As long as the link of a message opens the portal, its answers find it. */
const LINK_MINUTES = LINK_DAYS * 24 * 60;

/** What the queue of deliveries carries. */
export const Delivery = z.union([
  SmsReported,
  WhatsAppReported,
  SesEvent,
  EumEvent,
  ConnectEvent,
  RecordingStored,
]);
export type Delivery = z.infer<typeof Delivery>;

export type RecordDeliveryDeps = {
  readonly table: Table;
  readonly planRulesOf: (record: DebtorRecord) => Promise<PlanRules>;
  readonly now: () => Instant;
};

type Outcome =
  | DeliveryNews['outcome']
  | CallOutcome
  | 'under-way'
  | 'test-told'
  | 'not-ours'
  | 'unknown-message'
  | 'already-done';

/**
 * Writes what a channel told of a message, each kind of news of one message once. It settles the doubt about a message
 * whose answer was lost.
 *
 * @param deliveries how often the queue has brought it
 * @throws UnknownYet while the message may still be being written
 */
export async function recordDelivery(
  deps: RecordDeliveryDeps,
  delivery: Delivery,
  deliveries: number,
): Promise<Outcome> {
  if ('source' in delivery && delivery.source !== 'aws.ses') {
    return recordCall(deps, delivery, deliveries);
  }
  if ('source' in delivery) {
    const news = newsOfEmail(delivery);
    return recordTagged(deps, { tags: ownTagsOf(delivery), test: testInEmail(delivery) }, news);
  }
  if ('eventType' in delivery) {
    const news = newsOfEum(delivery);
    if (news === null) return 'under-way';
    return recordTagged(deps, { tags: ownContextOf(delivery), test: testInEum(delivery) }, news);
  }
  const news = delivery.name === 'SmsReported' ? newsOfSms(delivery) : newsOfWhatsApp(delivery);
  const subject = await subjectOf(deps, delivery, deliveries);
  if (subject === null) return 'unknown-message';
  if ('testId' in subject) return recordTest(deps.table, subject, news, deps.now());
  const alias = delivery.name === 'WhatsAppReported' ? delivery.metaMessageId : undefined;
  return record(deps, subject.debtorId, subject, news, alias);
}

type Tagged = { readonly tags: OurTags | null; readonly test: TestTags | null };

/** By what came back with the news: of a message, of a test, or of what other systems of the account sent. */
async function recordTagged(
  deps: RecordDeliveryDeps,
  { tags, test }: Tagged,
  news: DeliveryNews,
): Promise<Outcome> {
  if (tags) return record(deps, tags.debtorId, tags, news);
  return test ? recordTest(deps.table, subjectIn(test), news, deps.now()) : 'not-ours';
}

const subjectIn = (test: TestTags): TestSubject => ({
  credorId: test.credorId,
  testId: testIdIn(test),
});

/** By the tags that came back with the news; else by the id under which the channel took the message. */
async function subjectOf(
  { table }: RecordDeliveryDeps,
  delivery: SmsReported | WhatsAppReported,
  deliveries: number,
): ReturnType<typeof findMessage> {
  if (delivery.name === 'WhatsAppReported') {
    if (delivery.tags) return delivery.tags;
    if (delivery.test) return subjectIn(delivery.test);
  }
  const { providerMessageId } = delivery;
  return providerMessageId === null ? null : findMessage(table, providerMessageId, deliveries);
}

/** @param alias another id of the message, by which answers name it */
async function record(
  deps: RecordDeliveryDeps,
  debtorId: DebtorId,
  subject: NewsSubject,
  news: DeliveryNews,
  alias?: string,
): Promise<Outcome> {
  const at = deps.now();
  const cause = `${subject.messageId}:${news.outcome}`;
  const actor = `channel:${news.channel}` as const;
  const context = { actor, cause: `delivery:${cause}`, at };
  const { outcome } = await changeDebtor<Outcome>(
    deps.table,
    debtorId,
    context,
    async ({ record: known }) => {
      const isKnown = known.contacts.some(({ contactId }) => contactId === subject.contactId);
      if (!isRegistered(known) || !isKnown) return { outcome: 'unknown-message', decision: null };
      if (!(await wasClaimed(deps.table, known, subject.messageId)))
        return { outcome: 'unknown-message', decision: null };
      const facts = decideDelivery(known, subject, news);
      const expiresAt = addMinutes(at, NEWS_REMEMBERED_MINUTES);
      const claims = [{ kind: 'delivery', cause, expiresAt }];
      const { messageId, credorId, contactId } = subject;
      const target = { messageId, credorId, contactId, channel: news.channel };
      const named = { kind: 'message', target, expiresAt: addMinutes(at, LINK_MINUTES) } as const;
      const refs = alias === undefined ? [] : [{ ...named, external: alias }];
      const isHeeded = news.outcome === 'opened' || news.outcome === 'clicked';
      const moves = closesAWay(news) || bearsOnListing(known, subject.messageId);
      const rules = moves || isHeeded ? await deps.planRulesOf(known) : null;
      if (rules === null) return { outcome: news.outcome, decision: { facts, claims, refs } };
      const sorted = withSorted(known, facts, rules, { debtorId, at });
      if (!moves && sorted.length === facts.length && !heedsBehaviour(rules))
        return { outcome: news.outcome, decision: { facts, claims, refs } };
      const next = planAfter(known, sorted, rules, { debtorId, at });
      return { outcome: news.outcome, decision: { facts: sorted, claims, refs, next } };
    },
  );
  return outcome;
}
