import { CfnOutput, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { REPLY_TOPIC } from '../reply-topic.ts';

/**
 * Where two-way SMS and WhatsApp publish what people write. A number or account is pointed at it by hand, in AWS End User
 * Messaging, since both are bought by hand.
 */
export class ReplyTopic extends Construct {
  readonly topic: Topic;

  constructor(
    scope: Construct,
    id: string,
    props: { key: IKey; queue: IQueue; deployment: string },
  ) {
    super(scope, id);
    const { key, queue, deployment } = props;
    this.topic = new Topic(this, 'Topic', {
      topicName: `${deployment}-${REPLY_TOPIC.name}`,
      masterKey: key,
      enforceSSL: true,
    });
    const { account } = Stack.of(this);
    const conditions = { StringEquals: { 'aws:SourceAccount': account } };
    for (const service of REPLY_TOPIC.publishers)
      this.topic.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal(service)],
          actions: ['sns:Publish'],
          resources: [this.topic.topicArn],
          conditions,
        }),
      );
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': this.topic.topicArn } },
      }),
    );
    // The CDK's own subscription writes into the key's policy, which names the services already (data-key.ts).
    this.topic.addSubscription({
      bind: () => ({
        protocol: SubscriptionProtocol.SQS,
        endpoint: queue.queueArn,
        subscriberId: 'Queue',
      }),
    });
    new CfnOutput(this, 'TopicArn', {
      description: 'Point two-way SMS and the WhatsApp account at this topic',
      value: this.topic.topicArn,
    });
  }
}
