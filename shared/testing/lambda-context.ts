import type { Context } from 'aws-lambda';

/** What Lambda tells a function of itself; a whole minute is left. */
export const LAMBDA_CONTEXT: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'regua-test',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:sa-east-1:000000000000:function:regua-test',
  memoryLimitInMB: '256',
  awsRequestId: 'request-1',
  logGroupName: '/aws/lambda/regua-test',
  logStreamName: 'stream-1',
  getRemainingTimeInMillis: () => 60_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};
