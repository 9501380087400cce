import * as z from 'zod';
import { WaysCompared } from '#shared/domain/next-action/compare-ways.ts';
import { Arm } from '#shared/domain/next-action/experience.ts';
import { MeasuredLift } from '#shared/domain/next-action/measured-lift.ts';
import { NextActionPolicy } from '#shared/domain/next-action/next-action-policy.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Published } from './configuration.ts';

export const PublishedNextActionPolicy = Published(NextActionPolicy);

/** Publishes a policy over the version that its author saw; 0 for the first. */
export const NextActionPublication = z.strictObject({
  expectedVersion: z.int().min(0),
  document: z.strictObject(NextActionPolicy.shape),
});

/** Contacts, and how many of them a payment followed within a week, and between what the true share lies, 19 times in 20 however often one looks. */
const counted = {
  contacts: z.int().min(0),
  answered: z.int().min(0),
  rate: z.number().min(0).max(1),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
};

/** What contacts came to, between the days named: by channel and part of the day, and by who chose them. */
export const ExperienceView = z.object({
  from: LocalDate,
  to: LocalDate,
  arms: z.array(z.object({ ...Arm.shape, ...counted })),
  ways: z.object({ plain: z.object(counted), chosen: z.object(counted) }),
  /**
   * What each way left after its costs since the policy was published, as of last night: centavos, costs in millionths of a real; null
   * before the first night.
   */
  compared: WaysCompared.extend({ isStopped: z.boolean() }).nullable(),
  /** What the control groups told last night; a carteira of which nothing can be said yet is not in it. */
  lifts: z.array(z.object({ ...MeasuredLift.shape, name: z.string() })),
});
export type ExperienceView = z.infer<typeof ExperienceView>;
