import { gzipSync } from 'node:zlib';
import type { CloudWatchLogsDecodedData, CloudWatchLogsEvent } from 'aws-lambda';
import { ACCOUNT_ID } from '../arn.ts';
import type { AsyncInvocations } from '../async-invocations.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';

export type LogSubscription = { readonly logGroupPrefix: string; readonly functionName: string };

/** The log groups that AWS services write to, with the functions that subscribe to them. */
export function createLogGroups(clock: Clock, ids: Chance, invokeLater: AsyncInvocations) {
  const subscriptions: LogSubscription[] = [];
  return {
    subscribe: (subscription: LogSubscription) => void subscriptions.push(subscription),
    /** Writes one line; each subscribed function gets it as CloudWatch Logs sends it, gzipped in base64. */
    write(logGroup: string, message: string): void {
      for (const { logGroupPrefix, functionName } of subscriptions) {
        if (!logGroup.startsWith(logGroupPrefix)) continue;
        const data: CloudWatchLogsDecodedData = {
          messageType: 'DATA_MESSAGE',
          owner: ACCOUNT_ID,
          logGroup,
          logStream: 'embedded',
          subscriptionFilters: [functionName],
          logEvents: [{ id: ids.uuid(), timestamp: clock.now(), message }],
        };
        const event: CloudWatchLogsEvent = {
          awslogs: { data: gzipSync(JSON.stringify(data)).toString('base64') },
        };
        invokeLater(functionName, JSON.stringify(event));
      }
    },
  };
}
