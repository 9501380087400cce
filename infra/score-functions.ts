import { type FunctionSpec, TABLE, ZONE } from './function-spec.ts';

const FILES = [
  { kind: 'read-files', under: 'scores/' },
  { kind: 'write-files', under: 'scores/' },
] as const;

/** What scores learn from, what is learnt, and how the one in force does: a part of the topology. */
export const SCORE_FUNCTIONS = {
  'scores/snapshot-cases': {
    triggers: [{ kind: 'cron', expression: 'cron(40 1 * * ? *)', zone: ZONE }],
    permissions: [...TABLE, ...FILES],
    timeoutSeconds: 900,
    memoryMb: 1769,
    impact: 'scores learn nothing from this night, and their watch sees less',
  },
  'scores/train-score': {
    triggers: [{ kind: 'cron', expression: 'cron(10 4 * * ? *)', zone: ZONE }],
    permissions: [...TABLE, ...FILES],
    timeoutSeconds: 900,
    memoryMb: 1769,
    impact: 'no new score is learnt; the one in force goes on',
  },
  'scores/watch-score': {
    triggers: [{ kind: 'cron', expression: 'cron(40 4 ? * MON *)', zone: ZONE }],
    permissions: [...TABLE, { kind: 'read-files', under: 'scores/' }],
    timeoutSeconds: 900,
    memoryMb: 1769,
    impact:
      'the score in force drifts, or its watch cannot be kept: see the alarms on the page Score',
  },
} as const satisfies Record<string, FunctionSpec>;
