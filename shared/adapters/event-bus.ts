import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DebtorHistoryRecorded } from '#events/debtor-history-recorded.ts';
import { OwnError } from '#shared/domain/values/own-error.ts';

/** EventBridge takes at most ten events a call. */
const BATCH_MAX = 10;
export const EVENT_SOURCE = 'regua';

/** Publishes facts on the bus, all or an error: PutEvents answers 200 even when it loses some. */
export function eventBus(
  client: EventBridgeClient,
  busName: string,
): (facts: readonly DebtorHistoryRecorded[]) => Promise<void> {
  return async (facts) => {
    for (let start = 0; start < facts.length; start += BATCH_MAX) {
      const { FailedEntryCount, Entries } = await client.send(
        new PutEventsCommand({
          Entries: facts.slice(start, start + BATCH_MAX).map((fact) => ({
            EventBusName: busName,
            Source: EVENT_SOURCE,
            DetailType: fact.type,
            Detail: JSON.stringify(fact),
            Time: new Date(fact.occurredAt),
          })),
        }),
      );
      const code = Entries?.find((entry) => entry.ErrorCode)?.ErrorCode;
      if (FailedEntryCount)
        throw new OwnError(`${FailedEntryCount} events were not published: ${code}`);
    }
  };
}
