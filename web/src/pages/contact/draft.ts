import type * as z from 'zod';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';

/** A policy while somebody writes it: the API alone says whether it holds. */
export type Draft = z.input<typeof ContactPolicy>;
export type HoursDraft = Draft['hours'][number];
export type CapDraft = Draft['caps'][number];

/** A rule for the whole country that closes nothing yet but the night. */
export const newHours = (today: string): HoursDraft => ({
  ufs: 'all',
  channels: ['email', 'sms'],
  weekdays: ['08:00', '20:00'],
  saturday: ['08:00', '20:00'],
  restDays: null,
  source: '',
  validFrom: today,
  validUntil: null,
});

export const newCap = (today: string): CapDraft => ({
  channels: ['email', 'sms'],
  per: 'month',
  max: 10,
  source: '',
  validFrom: today,
  validUntil: null,
});
