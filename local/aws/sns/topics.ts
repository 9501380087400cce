import { arn } from '../arn.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';

/** Topics that hand on what is published to a queue, in the envelope that SNS puts around it. */
export function createTopics(surroundings: {
  readonly clock: Clock;
  readonly ids: Chance;
  readonly region: string;
  readonly send: (queue: string, body: string) => void;
}) {
  const { clock, ids, region, send } = surroundings;
  const queues = new Map<string, string>();
  return {
    subscribe: (topic: string, queue: string): void => void queues.set(topic, queue),
    /** @throws Error for a topic that nobody made */
    publish(topic: string, message: string): void {
      const queue = queues.get(topic);
      if (queue === undefined) throw new Error(`there is no topic ${topic}`);
      send(
        queue,
        JSON.stringify({
          Type: 'Notification',
          MessageId: ids.uuid(),
          TopicArn: arn('sns', region, topic),
          Message: message,
          Timestamp: new Date(clock.now()).toISOString(),
        }),
      );
    },
  };
}
