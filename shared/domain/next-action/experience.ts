import * as z from 'zod';
import { Channel } from '#shared/domain/message/channel.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { WaysCompared } from './compare-ways.ts';
import { HourSlot } from './hour-slot.ts';
import { MeasuredLift } from './measured-lift.ts';
import { Segment } from './segment.ts';

/** A way to contact somebody: by which channel, in which part of their day. */
export const Arm = z.object({ channel: Channel, slot: HourSlot });
export type Arm = z.infer<typeof Arm>;

/** Contacts of one kind with people of one kind, and how many of them a payment followed within `ANSWER_DAYS`. */
export const Tally = z
  .object({ segment: Segment, ...Arm.shape, tries: z.int().min(0), hits: z.int().min(0) })
  .refine(({ tries, hits }) => hits <= tries, 'more payments than contacts');
export type Tally = z.infer<typeof Tally>;

/** A payment is put down to the last contact of its credor if that was so many days ago at most. */
export const ANSWER_DAYS = 7;

const TALLIES_MAX = 2_000;

/**
 * What a credor's contacts came to over the last months, what each channel cost on the days of the budget before `until` in
 * millionths of a real, and what the control groups tell of the réguas. Written anew each night; `until` is the last day that it knows of.
 */
export const Experience = z.object({
  until: LocalDate,
  tallies: z.array(Tally).max(TALLIES_MAX),
  spentMicros: z.partialRecord(Channel, z.int().min(0)),
  lifts: z.array(MeasuredLift).default([]),
  /** What was chosen beside the plain ladder, as of that night. */
  ways: WaysCompared.nullable().default(null),
});
export type Experience = z.infer<typeof Experience>;

/** What a credor knows whose contacts were never counted. */
export const NO_EXPERIENCE: Omit<Experience, 'until'> = {
  tallies: [],
  spentMicros: {},
  lifts: [],
  ways: null,
};
