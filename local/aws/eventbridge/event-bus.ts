import type { EventBridgeEvent } from 'aws-lambda';
import { ACCOUNT_ID } from '../arn.ts';
import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { TargetDelivery } from '../target-delivery.ts';
import { type EventPattern, matchesPattern } from './event-pattern.ts';

export type Rule = {
  readonly name: string;
  readonly bus: string;
  readonly pattern: EventPattern;
  readonly targetArns: readonly string[];
};

export type NewEvent = {
  readonly bus?: string;
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
  readonly resources?: readonly string[];
  /** Epoch milliseconds; the present moment when left out. */
  readonly time?: number;
};

/** An event as its targets get it. */
export type EventEnvelope = EventBridgeEvent<string, unknown>;

export type EventBus = ReturnType<typeof createEventBus>;

type Surroundings = { clock: Clock; ids: Chance; region: string; deliver: TargetDelivery };

/** Every event bus of the embedded AWS, with the rules that send events on. */
export function createEventBus({ clock, ids, region, deliver }: Surroundings) {
  const buses = new Set(['default']);
  const rules: Rule[] = [];
  const listeners: ((event: EventEnvelope) => void)[] = [];

  return {
    createBus: (name: string) => void buses.add(name),
    createRule: (rule: Rule) => void rules.push(rule),
    /** Called with every event put on any bus, before its rules. */
    whenPut: (listener: (event: EventEnvelope) => void) => void listeners.push(listener),
    /** Puts one event on its bus and returns its id. A target that fails loses the event, as AWS does in the end. */
    async put(event: NewEvent): Promise<string> {
      const { bus = 'default' } = event;
      if (!buses.has(bus)) {
        throw new AwsError('ResourceNotFoundException', `Event bus ${bus} does not exist.`);
      }
      const id = ids.uuid();
      const envelope: EventEnvelope = {
        version: '0',
        id,
        'detail-type': event.detailType,
        source: event.source,
        account: ACCOUNT_ID,
        time: `${new Date(event.time ?? clock.now()).toISOString().slice(0, 19)}Z`,
        region,
        resources: [...(event.resources ?? [])],
        detail: event.detail,
      };
      for (const listener of listeners) listener(envelope);
      for (const rule of rules) {
        if (rule.bus !== bus || !matchesPattern(rule.pattern, envelope)) continue;
        for (const target of rule.targetArns) await deliver(target, JSON.stringify(envelope));
      }
      return id;
    },
  };
}
