import { CfnConfigurationSet } from 'aws-cdk-lib/aws-smsvoice';
import { Construct } from 'constructs';
import { SMS_EVENTS } from '../sms-events.ts';

/** AWS End User Messaging tells of each SMS sent with this set through a topic. */
export class SmsConfiguration extends Construct {
  readonly set: CfnConfigurationSet;

  constructor(scope: Construct, id: string, topicArn: string) {
    super(scope, id);
    this.set = new CfnConfigurationSet(this, 'Set', {
      eventDestinations: [
        {
          eventDestinationName: 'news',
          enabled: true,
          matchingEventTypes: [...SMS_EVENTS.types],
          snsDestination: { topicArn },
        },
      ],
    });
  }
}
