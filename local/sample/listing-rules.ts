import type { World } from '#local/world.ts';
import { ListingPolicy } from '#shared/domain/listing/listing-policy.ts';
import { noticeMessages } from '#shared/domain/listing/notice-messages.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { asAdmin } from './as-admin.ts';

/** What a sample credor has listed: at both registries, what is late for a month and worth the trouble. */
export const SAMPLE_LISTING_POLICY: ListingPolicy = ListingPolicy.parse({
  negativacao: {
    registry: 'sandbox-bureau',
    waitDays: 10,
    minimumAmount: 3_000,
    minimumDaysLate: 10,
    price: 990,
  },
  protesto: {
    registry: 'sandbox-cartorio',
    waitDays: 10,
    minimumAmount: 20_000,
    minimumDaysLate: 10,
    title: { species: 'DMI', place: 'Campinas/SP' },
  },
});

/** A régua with one more step, which gives notice of a listing so many days after the due date. */
export function withNotice(regua: Regua, offsetDays: number): Regua {
  const step = {
    stepId: `d-mais-${offsetDays}-negativacao`,
    offsetDays,
    localTime: '11:00',
    messages: noticeMessages('negativacao'),
    catchUp: 'send-late',
    onNonBusinessDay: 'next-business-day',
    lists: 'negativacao',
  };
  const steps = [...regua.steps, step].toSorted((a, b) => a.offsetDays - b.offsetDays);
  return Regua.parse({ ...regua, steps });
}

/** As a gestor does it, by the API. @throws when the API answers with anything but success */
export const publishListingPolicy = (world: World, credorId: string): Promise<unknown> =>
  asAdmin(world, 'PUT', `/api/credores/${credorId}/listing-policy`, {
    expectedVersion: 0,
    document: SAMPLE_LISTING_POLICY,
  });
