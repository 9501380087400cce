import {
  EventBridgeClient,
  ListRulesCommand,
  ListTargetsByRuleCommand,
  TestEventPatternCommand,
} from '@aws-sdk/client-eventbridge';
import { EMAIL_EVENTS } from '#infra/email-events.ts';
import type { Cloud } from '../cloud.ts';
import { sendTo } from '../queues.ts';
import { ACCOUNT, REGION } from '../place.ts';

/**
 * Nobody but SES may put events of SES on a bus. So the event is shown to the rule that was deployed, and when it
 * matches, the target of the rule gets it.
 */
export async function byRule(cloud: Cloud, detailType: string, detail: object): Promise<void> {
  const event = {
    version: '0',
    id: crypto.randomUUID(),
    'detail-type': detailType,
    source: EMAIL_EVENTS.source,
    account: ACCOUNT,
    time: new Date().toISOString().replace(/\.\d+/, ''),
    region: REGION,
    resources: [],
    detail,
  };
  const Event = JSON.stringify(event);
  const bus = new EventBridgeClient(cloud.client);
  const { Rules = [] } = await bus.send(new ListRulesCommand({}));
  for (const { Name: Rule, EventPattern } of Rules) {
    const { Result } = await bus.send(new TestEventPatternCommand({ Event, EventPattern }));
    if (!Result) continue;
    const { Targets = [] } = await bus.send(new ListTargetsByRuleCommand({ Rule }));
    for (const { Arn = '' } of Targets) await sendTo(cloud, Arn, Event);
    return;
  }
  throw new Error(`No rule takes "${detailType}".`);
}
