import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { WorkQueue } from './work-queue.ts';

/** Where AWS End User Messaging tells what became of each SMS; the queue of deliveries reads it. */
export class SmsNews extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: { key: IKey; deliveries: WorkQueue }) {
    super(scope, id);
    const { queue, deadLetters: deadLetterQueue } = props.deliveries;
    this.topic = new Topic(this, 'Topic', { masterKey: props.key, enforceSSL: true });
    this.topic.addSubscription(
      new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue }),
    );
  }
}
