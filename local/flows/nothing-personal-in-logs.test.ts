import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import type { Person } from '#local/sample/person.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { everyItem } from './histories.ts';
import { foundTown, liveDays, type Town } from './lived-town.ts';

const DEBTORS = 15;
const DAYS = 10;
/** What the table keeps for good, shows in keys or hands to others. */
const IMPERSONAL = /^(H|K|KPI|CLAIM|REF|PORTFOLIO|IMPORT|UNRECONCILED|CONFIG|CONFIGS)#/;

const QueueEvent = z.object({
  Records: z.array(z.object({ eventSource: z.literal('aws:sqs'), body: z.string() })),
});
const HttpEvent = z.object({ rawPath: z.string(), rawQueryString: z.string() });
/** Our own messages carry their name; what SES and S3 tell is worded by AWS. */
const OwnMessage = z.object({ name: z.string() });

const overheard = {
  logs: [] as string[],
  queues: [] as string[],
  alarms: [] as string[],
  events: [] as string[],
  addresses: [] as string[],
  outgoing: [] as string[],
  table: [] as string[],
};
let town: Town;

beforeAll(async () => {
  town = await foundTown(DEBTORS, {
    faults: {
      wire: (request, next) => {
        overheard.outgoing.push(`${request.path}?${request.query.toString()}`);
        return next(request);
      },
    },
    prepare: ({ aws }) => {
      aws.logs.whenPrinted(({ line }) => overheard.logs.push(line));
      aws.services.bus.whenPut((event) => {
        if (event.source !== 'aws.ses') overheard.events.push(JSON.stringify(event));
      });
      aws.lambda.whenInvoked(({ event }) => listen(event));
    },
  });
  for (let day = 1; day <= DAYS; day++) {
    await liveDays(town, 1);
    const schedules = town.world.aws.services.scheduler.list();
    overheard.alarms.push(...schedules.map((schedule) => JSON.stringify(schedule)));
  }
  for await (const item of everyItem(town.table))
    if (IMPERSONAL.test(String(item['pk']))) overheard.table.push(JSON.stringify(item));
});

afterAll(() => town.world.aws.close());

function listen(event: unknown): void {
  const queued = QueueEvent.safeParse(event).data?.Records ?? [];
  for (const { body } of queued)
    if (OwnMessage.safeParse(JSON.parse(body)).success) overheard.queues.push(body);
  const asked = HttpEvent.safeParse(event).data;
  if (asked) overheard.addresses.push(`${asked.rawPath}?${asked.rawQueryString}`);
}

/** Every way in which a text may give somebody away. */
function tracesOf({ name, cpf, email, phone }: Person): readonly string[] {
  const digits = phone.replace(/\D/g, '');
  const dotted = cpf.replace(/(...)(...)(...)(..)/, '$1.$2.$3-$4');
  const written = [name, searchNameOf(name), cpf, dotted, email, phone, digits];
  return [...written, ...written.map(encodeURIComponent)].map((trace) => trace.toLowerCase());
}

/** Who is named in these texts, each with what gave them away. */
function namedIn(texts: readonly string[]): readonly string[] {
  const all = texts.join('\n').toLowerCase();
  return town.book.people.flatMap((person) =>
    tracesOf(person).filter((trace) => all.includes(trace)),
  );
}

test('the search finds everybody where they must be found: in what was sent to them and what they typed', () => {
  const outbox = town.world.aws.outbox().map((message) => JSON.stringify(message));
  const readers = town.book.people.filter(({ email, phone }) =>
    outbox.some((text) => text.includes(email) || text.includes(phone.replace(/\D/g, ''))),
  );
  expect(readers.length).toBeGreaterThan(DEBTORS / 2);
  expect(new Set(namedIn(outbox)).size).toBeGreaterThanOrEqual(readers.length);
});

test.each(['logs', 'queues', 'alarms', 'events', 'addresses', 'outgoing', 'table'] as const)(
  'nobody is named in the %s',
  (place) => {
    expect(overheard[place].length).toBeGreaterThan(10);
    expect(namedIn(overheard[place])).toEqual([]);
  },
);

test('no message lies in a queue for dead letters, where somebody would read it', () => {
  const { sqs } = town.world.aws.services;
  const left = sqs.names().flatMap((name) => {
    const { visible, hidden } = sqs.queue(name).exportState();
    return [...visible, ...hidden].map(({ body }) => body);
  });
  expect(namedIn(left)).toEqual([]);
});
