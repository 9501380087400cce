import assert from 'node:assert/strict';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BucketNotificationDestinationType,
  type IBucketNotificationDestination,
} from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';

/**
 * A queue that is told of files which arrive. The CDK's own destination writes the bucket into the policy of the
 * queue's key, which is the bucket's key as well: a circle. Here the key's policy names S3 beforehand (data-key.ts).
 */
export const toldOfFiles = (queue: IQueue): IBucketNotificationDestination => ({
  bind(_scope, { bucketRef: { bucketArn } }) {
    const { policyDependable } = queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': bucketArn } },
      }),
    );
    assert(policyDependable, 'a queue of this app has a policy of its own');
    return {
      arn: queue.queueArn,
      type: BucketNotificationDestinationType.QUEUE,
      dependencies: [policyDependable],
    };
  },
});
