import * as z from 'zod';
import { nameInArn } from '../arn.ts';
import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import { createAwsJsonService } from '../protocols/aws-json.ts';
import { operation } from '../protocols/operation.ts';
import type { WireHandler } from '../wire.ts';
import type { EventBus } from './event-bus.ts';

const ENTRIES_MAX = 10;
/** The EventBridge quota of one PutEvents call. */
const EVENT_BYTES_MAX = 1024 * 1024;

const Entry = z.object({
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().default('default'),
  Resources: z.array(z.string()).optional(),
  /** Epoch seconds. */
  Time: z.number().optional(),
});
type Entry = z.infer<typeof Entry>;

/** The EventBridge API (AWS JSON 1.1). A bad entry fails alone: the answer is 200 and tells its ErrorCode. */
export function createEventBusApi(bus: EventBus, ids: Chance): WireHandler {
  async function put(entry: Entry): Promise<{ EventId: string } | Failure> {
    const detail = parseDetail(entry.Detail);
    if (!entry.Source) return invalid('Parameter Source is not valid. Reason: Source is required.');
    if (!entry.DetailType) {
      return invalid('Parameter DetailType is not valid. Reason: DetailType is required.');
    }
    if (entry.Source.startsWith('aws.')) {
      return failure('NotAuthorizedForSourceException', 'Not authorized for the source.');
    }
    if (detail === undefined) {
      return failure('MalformedDetail', 'Detail is malformed.');
    }
    try {
      const EventId = await bus.put({
        bus: entry.EventBusName.startsWith('arn:')
          ? nameInArn(entry.EventBusName)
          : entry.EventBusName,
        source: entry.Source,
        detailType: entry.DetailType,
        detail,
        ...(entry.Resources === undefined ? {} : { resources: entry.Resources }),
        ...(entry.Time === undefined ? {} : { time: entry.Time * 1000 }),
      });
      return { EventId };
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      return failure(error.code, error.message);
    }
  }

  const PutEvents = operation(
    z.object({ Entries: z.array(Entry).min(1).max(ENTRIES_MAX) }),
    async ({ Entries: entries }) => {
      const bytes = entries.reduce((sum, entry) => sum + Buffer.byteLength(entry.Detail ?? ''), 0);
      if (bytes > EVENT_BYTES_MAX) {
        throw new AwsError('ValidationException', 'Total size of the entries is over the limit.');
      }
      const Entries: ({ EventId: string } | Failure)[] = [];
      for (const entry of entries) Entries.push(await put(entry));
      const FailedEntryCount = Entries.filter((entry) => 'ErrorCode' in entry).length;
      return { FailedEntryCount, Entries };
    },
  );
  return createAwsJsonService({
    version: '1.1',
    namespace: 'com.amazonaws.events',
    operations: { PutEvents },
    ids,
  });
}

type Failure = { ErrorCode: string; ErrorMessage: string };

const failure = (ErrorCode: string, ErrorMessage: string): Failure => ({ ErrorCode, ErrorMessage });
const invalid = (message: string): Failure => failure('InvalidArgument', message);

function parseDetail(text: string | undefined): unknown {
  try {
    const detail: unknown = JSON.parse(text ?? '');
    return typeof detail === 'object' && detail !== null ? detail : undefined;
  } catch {
    return undefined;
  }
}
