import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ENVIRONMENTS } from './environments.ts';
import { functionNames } from './impact.ts';
import { CONNECT, ofType, synthesise } from './testing/synthesise.ts';
import { FUNCTIONS } from './topology.ts';

const Lambda = z.object({
  FunctionName: z.string(),
  Runtime: z.string(),
  Architectures: z.array(z.string()),
  Timeout: z.number(),
  MemorySize: z.number(),
  KmsKeyArn: z.unknown(),
  RecursiveLoop: z.string(),
  DeadLetterConfig: z.unknown().optional(),
  LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

const { code } = synthesise({
  sandboxGatewayUrl: 'https://sandbox.example.com',
  sandboxRegistryUrl: 'https://sandbox.example.com',
  sandboxHooksUrl: 'https://sandbox.example.com',
  smsOrigination: 'arn:aws:sms-voice:sa-east-1:123456789012:pool/pool-1',
  whatsappPhoneNumber:
    'arn:aws:social-messaging:sa-east-1:123456789012:phone-number-id/976c72a700aac43e',
  voiceOrigination: 'arn:aws:sms-voice:sa-east-1:123456789012:phone-number/phone-1',
  ...CONNECT,
});
const lambdas = new Map(
  Object.values(ofType(code, 'AWS::Lambda::Function')).flatMap((properties) => {
    const lambda = Lambda.safeParse(properties).data;
    return lambda ? [[lambda.FunctionName, lambda] as const] : [];
  }),
);
const logGroups = ofType(code, 'AWS::Logs::LogGroup');
const deployedAs = (name: string) => name.replace(/^.*\//, 'regua-prod-');
const lambdaOf = (name: string) => {
  const lambda = lambdas.get(deployedAs(name));
  if (!lambda) throw new Error(`${name} is not deployed`);
  return lambda;
};

test('every step of a debt’s life is deployed, and nothing else runs', () => {
  expect([...lambdas.keys()].toSorted()).toEqual(functionNames().map(deployedAs).toSorted());
});

describe.each(functionNames())('%s', (name) => {
  const { Environment, LoggingConfig, ...lambda } = lambdaOf(name);

  test('gets exactly the variables that its handler reads, each with a value', () => {
    const given = Environment.Variables;
    expect(Object.keys(given).toSorted()).toEqual(Object.keys(ENVIRONMENTS[name].shape).toSorted());
    for (const value of Object.values(given)) expect(value).not.toBe('');
  });

  test('runs as the topology says, encrypted', () => {
    const { timeoutSeconds, memoryMb } = FUNCTIONS[name];
    expect(lambda).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: timeoutSeconds,
      MemorySize: memoryMb,
      KmsKeyArn: { 'Fn::ImportValue': expect.any(String) },
    });
  });

  test('forgets its log lines after three months', () => {
    expect(logGroups[LoggingConfig.LogGroup.Ref]).toMatchObject({
      RetentionInDays: 90,
      KmsKeyId: { 'Fn::ImportValue': expect.any(String) },
    });
  });
});

test('a long import may call itself for as long as the file needs, others are stopped', () => {
  const allowed = [...lambdas].filter(([, { RecursiveLoop }]) => RecursiveLoop === 'Allow');
  expect(allowed.map(([name]) => name).toSorted()).toEqual([
    'regua-prod-deliver-hooks',
    'regua-prod-import-debts',
    'regua-prod-look-up-contacts',
    'regua-prod-move-cases',
    'regua-prod-record-delivery',
    'regua-prod-simulate-regua',
    'regua-prod-sort-cases',
  ]);
});

test('a nightly run that fails to the end is kept for somebody to see', () => {
  const nightly = [
    'debts/sort-cases',
    'payments/ask-gateways',
    'regua/gather-experience',
    'regua/reconcile-schedules',
    'reports/snapshot-portfolio',
    'scores/snapshot-cases',
    'scores/train-score',
    'scores/watch-score',
  ] as const;
  for (const name of nightly) expect(lambdaOf(name).DeadLetterConfig).toBeDefined();
  const targets = Object.values(ofType(code, 'AWS::Scheduler::Schedule'));
  expect(targets).toHaveLength(nightly.length);
  for (const target of targets)
    expect(target).toMatchObject({
      ScheduleExpressionTimezone: 'America/Sao_Paulo',
      Target: { DeadLetterConfig: { Arn: expect.anything() } },
    });
});

test('what follows the history wakes only for new entries and webhooks, and gives up into a queue', () => {
  const mappings = Object.values(ofType(code, 'AWS::Lambda::EventSourceMapping'));
  const stream = mappings.filter((mapping) => 'BisectBatchOnFunctionError' in mapping);
  expect(stream).toEqual([
    expect.objectContaining({
      MaximumRetryAttempts: 20,
      BisectBatchOnFunctionError: true,
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      FilterCriteria: {
        Filters: ['H#', 'RAW#'].map((prefix) => ({
          Pattern: JSON.stringify({
            eventName: ['INSERT'],
            dynamodb: { Keys: { pk: { S: [{ prefix }] } } },
          }),
        })),
      },
    }),
  ]);
  const queues = mappings.filter((mapping) => !stream.includes(mapping));
  for (const mapping of queues)
    expect(mapping).toMatchObject({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
});
