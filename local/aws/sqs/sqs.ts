import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import { arn } from '../arn.ts';
import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import { type Message, type MessageAttribute, sizeOf } from './message.ts';
import { createQueue, type Queue, type QueueState } from './queue.ts';

/** Amazon SQS quota of message and of batch: 1 MiB. */
export const MESSAGE_BYTES_MAX = 1024 * 1024;
const DELAY_SECONDS_MAX = 900;

export type NewMessage = {
  readonly body: string;
  readonly attributes?: Readonly<Record<string, MessageAttribute>>;
  readonly delaySeconds?: number;
  readonly groupId?: string | undefined;
};

export type SqsState = Record<string, QueueState>;
export type Sqs = ReturnType<typeof createSqs>;

type Surroundings = {
  clock: Clock;
  agenda: Agenda;
  ids: Chance;
  region: string;
  /** How late a message becomes visible beyond its own delay. */
  lateSeconds?: ((queueName: string) => number) | undefined;
};

/** All queues of the embedded AWS. */
export function createSqs({ clock, agenda, ids, region, lateSeconds }: Surroundings) {
  const queues = new Map<string, Queue>();
  const reappear = agenda.define(
    'sqs.reappear',
    z.object({ queue: z.string(), messageId: z.string() }),
    (data) => queues.get(data.queue)?.reappear(data.messageId),
  );
  const reappearance = { at: reappear.at, cancel: agenda.cancel };

  function queue(name: string): Queue {
    const found = queues.get(name);
    if (found === undefined) {
      throw new AwsError(
        'QueueDoesNotExist',
        `The specified queue "${name}" does not exist.`,
        400,
        'AWS.SimpleQueueService.NonExistentQueue',
      );
    }
    return found;
  }

  return {
    queue,
    names: () => [...queues.keys()],
    /** Creates a queue; `deadLetterQueue` names one that exists. */
    create(spec: {
      name: string;
      visibilitySeconds?: number | undefined;
      maxReceiveCount?: number | undefined;
      deadLetterQueue?: string | undefined;
    }): Queue {
      const created = createQueue(
        {
          name: spec.name,
          arn: arn('sqs', region, spec.name),
          visibilitySeconds: spec.visibilitySeconds ?? 30,
          maxReceiveCount: spec.maxReceiveCount,
          deadLetterQueue:
            spec.deadLetterQueue === undefined ? undefined : queue(spec.deadLetterQueue),
        },
        clock,
        reappearance,
      );
      queues.set(spec.name, created);
      return created;
    },
    /** Puts a message into a queue. Throws the AwsError that SQS answers to a bad one. */
    send(name: string, message: NewMessage): Message {
      const { body, attributes = {}, delaySeconds = 0, groupId } = message;
      const target = queue(name);
      if (sizeOf(body, attributes) > MESSAGE_BYTES_MAX) {
        throw invalid(`Message must be shorter than ${MESSAGE_BYTES_MAX} bytes.`);
      }
      if (body === '') throw new AwsError('MissingParameter', 'MessageBody must not be empty.');
      if (delaySeconds < 0 || delaySeconds > DELAY_SECONDS_MAX) {
        throw invalid(`DelaySeconds must be >= 0 and <= ${DELAY_SECONDS_MAX}.`);
      }
      const sent: Message = {
        messageId: ids.uuid(),
        body,
        attributes: { ...attributes },
        groupId,
        sentAt: clock.now(),
        receiveCount: 0,
      };
      target.add(sent, delaySeconds + (lateSeconds?.(name) ?? 0));
      return sent;
    },
    exportState: (): SqsState =>
      Object.fromEntries([...queues].map(([name, kept]) => [name, kept.exportState()])),
    importState(state: SqsState): void {
      for (const [name, kept] of queues) {
        kept.importState(state[name] ?? { visible: [], hidden: [] });
      }
    },
  };
}

function invalid(reason: string): AwsError {
  return new AwsError(
    'InvalidParameterValue',
    `One or more parameters are invalid. Reason: ${reason}`,
  );
}
