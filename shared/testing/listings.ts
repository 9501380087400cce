import type { PublishedListingPolicy } from '#shared/domain/listing/listing-policy.ts';
import { ListingPolicy } from '#shared/domain/listing/listing-policy.ts';
import type { ListingIn, ListingTerms } from '#shared/domain/listing/listing.ts';
import { listingIdOf, messageIdOf } from '#shared/domain/values/derive-ids.ts';
import type { OpenPromise } from '#shared/domain/promise/promise.ts';
import { PromiseId, TemplateId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, aDebt, anEmail, instant, MARIA } from './records.ts';

/** Listings of Maria's only debt, of 10 March 2026, in each of their states; asked for on 11 May 2026. */
export const LISTING_POLICY: PublishedListingPolicy = {
  version: 1,
  document: ListingPolicy.parse({
    negativacao: {
      registry: 'sandbox-bureau',
      waitDays: 10,
      minimumAmount: 5_000,
      minimumDaysLate: 30,
    },
    protesto: {
      registry: 'sandbox-cartorio',
      waitDays: 10,
      minimumAmount: 20_000,
      minimumDaysLate: 60,
      title: { species: 'DMI', place: 'Campinas/SP' },
    },
  }),
};

export const NOTICE_MESSAGES = [
  { channel: 'email' as const, templateId: TemplateId.parse('aviso-negativacao-email') },
  { channel: 'sms' as const, templateId: TemplateId.parse('aviso-negativacao-sms') },
];

export const ASKED_AT = instant('2026-05-11T13:00:00.000Z');
const DELIVERED_AT = instant('2026-05-11T13:05:00.000Z');
const NOTICE_ID = messageIdOf(MARIA, 'notice');

const terms = (): ListingTerms & { readonly askedAt: typeof ASKED_AT } => ({
  listingId: listingIdOf(MARIA, 0),
  credorId: AURORA,
  debtId: aDebt().debtId,
  kind: 'negativacao',
  registry: 'sandbox-bureau',
  policyVersion: 1,
  waitDays: 10,
  minimumAmount: centavos(5_000),
  messages: NOTICE_MESSAGES,
  askedAt: ASKED_AT,
});

const notice = {
  messageId: NOTICE_ID,
  channel: 'email' as const,
  contactId: anEmail().contactId,
  deliveredAt: DELIVERED_AT,
};
const amount = aDebt().principal;

export const anAskedListing = (changes: Partial<ListingIn<'asked'>> = {}): ListingIn<'asked'> => ({
  ...terms(),
  status: 'asked',
  noticeFrom: ASKED_AT,
  tried: [],
  ...changes,
});

export const aNoticedListing = (
  changes: Partial<ListingIn<'noticed'>> = {},
): ListingIn<'noticed'> => ({
  ...terms(),
  status: 'noticed',
  messageId: NOTICE_ID,
  channel: 'email',
  tried: [],
  proofBy: localDate('2026-05-16'),
  ...changes,
});

export const aWaitingListing = (
  changes: Partial<ListingIn<'waiting'>> = {},
): ListingIn<'waiting'> => ({
  ...terms(),
  status: 'waiting',
  notice,
  fileFrom: localDate('2026-05-22'),
  ...changes,
});

export const aFilingListing = (
  changes: Partial<ListingIn<'filing'>> = {},
): ListingIn<'filing'> => ({
  ...terms(),
  notice,
  amount,
  status: 'filing',
  requestedAt: instant('2026-05-22T10:30:00.000Z'),
  triedAt: null,
  ...changes,
});

export const aFiledListing = (changes: Partial<ListingIn<'filed'>> = {}): ListingIn<'filed'> => ({
  ...terms(),
  notice,
  amount,
  status: 'filed',
  protocol: 'B-1000',
  filedOn: localDate('2026-05-22'),
  delistOn: localDate('2031-03-10'),
  publicFrom: localDate('2026-05-22'),
  ...changes,
});

export const aWithdrawingListing = (
  changes: Partial<ListingIn<'withdrawing'>> = {},
): ListingIn<'withdrawing'> => ({
  ...terms(),
  notice,
  amount,
  status: 'withdrawing',
  protocol: 'B-1000',
  filedOn: localDate('2026-05-22'),
  triedAt: null,
  because: 'paid',
  withdrawBy: localDate('2026-06-08'),
  requestedAt: instant('2026-05-29T15:00:00.000Z'),
  deadline: 'ahead',
  ...changes,
});

/** That Maria pays all of it by 25 May, with a day of tolerance. */
export const A_PROMISE: OpenPromise = {
  promiseId: PromiseId.parse('a'.repeat(20)),
  credorId: AURORA,
  date: localDate('2026-05-25'),
  amount: centavos(100_000),
  toleranceDays: 1,
  via: 'portal',
  replaces: null,
  status: 'made',
  madeAt: instant('2026-05-21T15:00:00.000Z'),
};
