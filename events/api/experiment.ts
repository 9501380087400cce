import * as z from 'zod';
import { Design, Experiment } from '#shared/domain/experiment/experiment.ts';
import { ArmId, CarteiraId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Published } from './configuration.ts';

export const PublishedExperiment = Published(Experiment);
export type PublishedExperiment = z.infer<typeof PublishedExperiment>;

export const ExperimentList = z.object({ items: z.array(PublishedExperiment) });
export type ExperimentList = z.infer<typeof ExperimentList>;

/** Writes a draft over the version that its author saw; 0 for the first. */
export const ExperimentDraft = z.strictObject({
  expectedVersion: z.int().min(0),
  design: Design.omit({ credorId: true, experimentId: true }),
});

export const ExperimentStart = z.strictObject({ expectedVersion: z.int().min(1) });

export const ExperimentStop = z.strictObject({
  expectedVersion: z.int().min(1),
  /** Why, in the words of whoever stops it. */
  reason: z.string().min(3).max(300),
});

/** Centavos per case. */
const Interval = z.object({ difference: z.number(), low: z.number(), high: z.number() });

const Comparison = z.object({
  armId: ArmId,
  against: ArmId,
  interval: Interval.nullable(),
  /** Centavos that the arm's cases brought in and would not have brought in against. */
  incremental: z.int(),
  verdict: z.enum(['too-early', 'undecided', 'better', 'worse']),
  looks: z.array(Interval.extend({ day: LocalDate })),
});

/** What a study has come to, by intention to treat. */
export const StudyView = z.object({
  arms: z.array(
    z.object({
      armId: ArmId,
      name: z.string(),
      /** All that entered; the other figures are of those that are through their days. */
      entered: z.int(),
      cases: z.int(),
      payers: z.int(),
      contacts: z.int(),
      /** Millionths of a real. */
      costMicros: z.int(),
      recovered: z.int(),
      perCase: z.number(),
    }),
  ),
  comparisons: z.array(Comparison),
  winner: ArmId.nullable(),
  /** Whether the arms fill as declared. */
  split: z.object({ p: z.number(), isOff: z.boolean() }),
});
export type StudyView = z.infer<typeof StudyView>;

export const ExperimentView = PublishedExperiment.extend({
  /** Null for a draft. */
  results: StudyView.nullable(),
});
export type ExperimentView = z.infer<typeof ExperimentView>;

/** The control group of each carteira that has one. */
export const ControlGroups = z.object({
  items: z.array(
    z.object({
      carteiraId: CarteiraId,
      name: z.string(),
      shareBps: z.int(),
      days: z.int(),
      results: StudyView,
    }),
  ),
});
export type ControlGroups = z.infer<typeof ControlGroups>;
