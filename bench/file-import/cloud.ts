import { createEmbeddedAws } from '#local/aws/embedded-aws.ts';
import { serveHttp } from '#local/aws/http-server.ts';
import { BUCKET } from './book-file.ts';

/** S3 and DynamoDB in a process of their own, so that what they hold is not counted as the function's. Prints where it listens. */
const aws = createEmbeddedAws({
  startAt: Date.parse('2026-03-16T12:00:00.000Z'),
  holdsItems: 'as-text',
});
aws.services.s3.create(BUCKET);
const { url } = await serveHttp(aws.wire);
process.stdout.write(`${url}\n`);

/** The embedded clock stands still by itself, and DynamoDB would remember each transaction's token for ever. */
const MINUTE_MS = 60_000;
setInterval(() => void aws.advanceTo(aws.now() + MINUTE_MS), 1_000);
