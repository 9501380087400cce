import * as z from 'zod';
import type { SampleBook } from '#local/sample/book.ts';
import { turnedAwayIn } from '#local/simulation/behaviours/later-news.ts';
import type { World } from '#local/world.ts';
import { type Named, personalTraces } from './personal-traces.ts';

/** What was heard while a run went on: whatever names a person where nobody may be named, and the facts that were published. */
export type Overheard = {
  readonly leaks: readonly { readonly place: string; readonly text: string }[];
  /** Whom files name that are turned away. */
  readonly outsiders: readonly Named[];
  /** Every fact that was told on the bus, word for word, some of them twice. */
  readonly published: readonly ToldOnBus[];
};

/** More than these say nothing new. */
const LEAKS_MAX = 50;

const QueueEvent = z.object({
  Records: z.array(z.object({ eventSource: z.literal('aws:sqs'), body: z.string() })),
});
/** Our own messages carry their name; what SES and S3 tell is worded by AWS. */
const OwnMessage = z.object({ name: z.string() });
const ToldOnBus = z.looseObject({ eventId: z.string() });
type ToldOnBus = z.infer<typeof ToldOnBus>;

/** Listens to logs, queues, events and schedules of a world from now on, for whoever is in a book or is turned away by it. */
export function overhear({ aws }: World, { people, files }: SampleBook): Overheard {
  const leaks: { place: string; text: string }[] = [];
  const published: ToldOnBus[] = [];
  const outsiders = turnedAwayIn(files);
  const tracesIn = personalTraces([...people, ...outsiders]);
  const check = (place: string, text: string) => {
    const [trace] = leaks.length < LEAKS_MAX ? tracesIn(text) : [];
    if (trace !== undefined) leaks.push({ place, text: `${trace} in ${text.slice(0, 400)}` });
  };

  aws.logs.whenPrinted(({ functionName, line }) => check(`logs of ${functionName}`, line));
  aws.services.scheduler.whenArmed(({ Name, Target }) =>
    check('schedules', `${Name} ${Target.Input ?? ''}`),
  );
  aws.services.bus.whenPut((event) => {
    if (event.source === 'aws.ses') return;
    check('events', JSON.stringify(event.detail));
    const fact = ToldOnBus.safeParse(event.detail);
    if (fact.success) published.push(fact.data);
  });
  aws.lambda.whenInvoked(({ functionName, event }) => {
    for (const { body } of QueueEvent.safeParse(event).data?.Records ?? [])
      if (OwnMessage.safeParse(JSON.parse(body)).success) check(`queue of ${functionName}`, body);
  });
  return { leaks, outsiders, published };
}
