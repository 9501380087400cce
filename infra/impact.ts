import { QUEUES, type QueueName } from './queues.ts';
import type { FunctionSpec } from './function-spec.ts';
import { FUNCTIONS, type FunctionName } from './topology.ts';

const SPECS: readonly FunctionSpec[] = Object.values(FUNCTIONS);

export const functionNames = (): FunctionName[] =>
  Object.keys(FUNCTIONS).filter((name): name is FunctionName => name in FUNCTIONS);

export const queueNames = (): QueueName[] =>
  Object.keys(QUEUES).filter((name): name is QueueName => name in QUEUES);

/** False for a queue that only keeps what was given up. */
export const isRead = (queue: QueueName): boolean =>
  SPECS.some(({ triggers }) =>
    triggers.some((trigger) => trigger.kind === 'queue' && trigger.queue === queue),
  );

/** Who is hurt while a queue's work lies in its dead letters. */
export const impactOfQueue = (queue: QueueName): string =>
  impactOf((trigger) =>
    trigger.kind === 'queue'
      ? trigger.queue === queue
      : trigger.kind === 'table-stream' && trigger.deadLetters === queue,
  );

/** Who is hurt while functions with such a trigger fail. */
export const impactOf = (isHurt: (trigger: FunctionSpec['triggers'][number]) => boolean): string =>
  SPECS.filter(({ triggers }) => triggers.some(isHurt))
    .map(({ impact }) => impact)
    .join('; ');
