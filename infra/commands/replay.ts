import { SQSClient } from '@aws-sdk/client-sqs';
import { replayQueue, UnknownQueue } from './replay-queue.ts';

/** `npm run replay -- <queue>`: account and region, or AWS_ENDPOINT_URL, come from the environment as for the AWS CLI. */
const [queue] = process.argv.slice(2);
if (!queue) {
  console.error('Which queue? For example: npm run replay -- regua-prod-payments');
  process.exitCode = 2;
} else {
  try {
    const letters = await replayQueue(new SQSClient({}), queue);
    console.log(
      letters === 0
        ? `"${queue}" has no dead letters.`
        : `${letters} dead letters go back to "${queue}".`,
    );
  } catch (error) {
    if (!(error instanceof UnknownQueue)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
