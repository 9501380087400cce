import { nameInArn } from './arn.ts';
import { AwsError } from './aws-error.ts';
import type { Sqs } from './sqs/sqs.ts';

/** Brings a payload to a target by its ARN. Throws an AwsError when the target does not exist. */
export type TargetDelivery = (
  targetArn: string,
  payload: string,
  groupId?: string,
) => void | Promise<void>;

/** Delivers to SQS queues and, asynchronously as AWS does, to Lambda functions. */
export function createTargetDelivery(
  sqs: Sqs,
  invokeLater: (functionName: string, payload: string) => void,
): TargetDelivery {
  return (targetArn, payload, groupId) => {
    const service = targetArn.split(':')[2];
    if (service === 'sqs') {
      sqs.send(nameInArn(targetArn), { body: payload, groupId });
    } else if (service === 'lambda') {
      invokeLater(nameInArn(targetArn), payload);
    } else {
      throw new AwsError(
        'ValidationException',
        `The embedded AWS cannot deliver to ${targetArn}: use an SQS queue or a Lambda function.`,
      );
    }
  };
}
