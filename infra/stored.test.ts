import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { CredorId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { artefactKey } from '#shared/table/score-models.ts';
import { SCORE_ROWS_KEPT_DAYS, scoreRowsKey } from '#shared/table/score-rows.ts';
import { queueNames } from './impact.ts';
import { ofType, synthesise } from './testing/synthesise.ts';
import { QUEUES } from './queues.ts';

const { data, code } = synthesise();
const KEPT = [
  'AWS::Cognito::UserPool',
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
  'AWS::SQS::Queue',
];

test.each(KEPT)('a %s outlives its stack', (type) => {
  const made = Object.values(data).filter(({ Type }) => Type === type);
  expect(made.length).toBeGreaterThan(0);
  for (const { DeletionPolicy } of made) expect(DeletionPolicy).toBe('Retain');
});

test('data does not depend on the code that uses it', () => {
  expect(JSON.stringify(data)).not.toContain('Fn::ImportValue');
  expect(JSON.stringify(code)).toContain('Fn::ImportValue');
});

test('what is known of debtors can be brought back to any second of the last five weeks', () => {
  expect(Object.values(ofType(data, 'AWS::DynamoDB::Table'))).toEqual([
    expect.objectContaining({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: expect.objectContaining({ SSEEnabled: true, SSEType: 'KMS' }),
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
    }),
  ]);
});

test('after a disaster everything goes on with the table that was restored', () => {
  const table = 'arn:aws:dynamodb:sa-east-1:123456789012:table/regua-restored';
  const restored = synthesise({
    restoredTableStreamArn: `${table}/stream/2026-11-20T10:00:00.000`,
  });
  expect(Object.values(ofType(restored.data, 'AWS::DynamoDB::Table'))).toEqual([]);
  expect(JSON.stringify(restored.code)).toContain('"TABLE_NAME":"regua-restored"');
  expect(JSON.stringify(restored.code)).toContain(`"Resource":"${table}"`);
});

test('the key of everything is renewed every year', () => {
  const keys = Object.values(ofType(data, 'AWS::KMS::Key'));
  expect(keys).toEqual([expect.objectContaining({ EnableKeyRotation: true })]);
});

const filesBuckets = () =>
  Object.values(ofType(data, 'AWS::S3::Bucket')).filter((bucket) => 'CorsConfiguration' in bucket);

/** After how many days S3 deletes a file; null for never. Where several rules meet it, the first to be due. */
function daysOf(key: string): number | null {
  const Rules = z.array(
    z.object({ Prefix: z.string().default(''), ExpirationInDays: z.number().optional() }),
  );
  const Bucket = z.object({ LifecycleConfiguration: z.object({ Rules }) });
  const due = filesBuckets()
    .flatMap((bucket) => Bucket.parse(bucket).LifecycleConfiguration.Rules)
    .flatMap(({ Prefix, ExpirationInDays: days }) =>
      days !== undefined && key.startsWith(Prefix) ? [days] : [],
    );
  return due.length === 0 ? null : Math.min(...due);
}

test.each([
  'imports/loja/a.csv',
  'rejected/loja/a.csv',
  'import-work/loja/a.csv',
  'retornos/loja/a.ret',
  'remessas/loja/341-000001.rem',
  'trials/t/loja-1-1.csv',
  'replies/a',
  'scores/nights/1.jsonl',
])('%s is of use for weeks, and gone after 90 days', (key) => {
  expect(daysOf(key)).toBe(90);
});

test('a model by which somebody was scored is never deleted', () => {
  expect(daysOf(artefactKey('cobranca-2026-01-05-0a1b2c3d'))).toBeNull();
});

test('a score learns from a year of outcomes, and its watch looks at two months of nights', () => {
  expect(SCORE_ROWS_KEPT_DAYS.outcomes).toBeGreaterThan(400);
  expect(SCORE_ROWS_KEPT_DAYS.snapshots).toBeGreaterThan(62);
});

test.each(['snapshots', 'outcomes'] as const)(
  'score %s lie in S3 as long as the table says that they do',
  (kind) => {
    const day = localDate('2026-01-05');
    const credorId = CredorId.parse('loja-aurora');
    const key = scoreRowsKey(kind, { day, credorId, bucket: 0, piece: 0 });
    expect(daysOf(key)).toBe(SCORE_ROWS_KEPT_DAYS[kind]);
  },
);

test('files of receivables are closed to the public', () => {
  expect(filesBuckets()).toEqual([
    expect.objectContaining({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    }),
  ]);
});

test('buckets and queues speak to nobody without TLS', () => {
  const both = { ...data, ...code };
  const closed = Object.values(both).filter(
    ({ Type, Properties }) =>
      /^AWS::(S3::Bucket|SQS::Queue)Policy$/.test(Type) &&
      JSON.stringify(Properties).includes('"aws:SecureTransport":"false"'),
  );
  const open = Object.values(both).filter(({ Type }) =>
    /^AWS::(S3::Bucket|SQS::Queue)$/.test(Type),
  );
  expect(closed).toHaveLength(open.length);
});

describe.each(queueNames())('the queue %s', (name) => {
  const queues = ofType(data, 'AWS::SQS::Queue');
  const idOf = (part: string) => `Queue${name.replace(/-/g, '')}${part}`;
  const find = (part: string) => Object.entries(queues).find(([id]) => id.startsWith(idOf(part)));

  test('is encrypted and gives up into dead letters that are kept for two weeks', () => {
    const [, queue] = find('Queue') ?? [];
    const [deadId, dead] = find('DeadLetters') ?? [];
    expect(queue).toMatchObject({
      QueueName: `regua-prod-${name}`,
      VisibilityTimeout: QUEUES[name].visibilitySeconds,
      KmsMasterKeyId: expect.anything(),
      RedrivePolicy: {
        deadLetterTargetArn: { 'Fn::GetAtt': [deadId, 'Arn'] },
        maxReceiveCount: QUEUES[name].maxReceiveCount,
      },
    });
    expect(dead).toMatchObject({
      QueueName: `regua-prod-${name}-dead`,
      KmsMasterKeyId: expect.anything(),
      MessageRetentionPeriod: 14 * 24 * 3600,
    });
  });
});

test('the team has the four roles, and nobody can sign up or change whose book they see', () => {
  const groups = Object.values(ofType(data, 'AWS::Cognito::UserPoolGroup'));
  expect(groups.map(({ GroupName }) => GroupName)).toEqual([
    'admin',
    'gestor',
    'operador',
    'auditor',
  ]);
  const [pool] = Object.values(ofType(data, 'AWS::Cognito::UserPool'));
  expect(pool).toMatchObject({
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    DeletionProtection: 'ACTIVE',
    Schema: expect.arrayContaining([expect.objectContaining({ Name: 'credores' })]),
  });
  const [client] = Object.values(ofType(data, 'AWS::Cognito::UserPoolClient'));
  expect(client).toMatchObject({
    WriteAttributes: ['name'],
    PreventUserExistenceErrors: 'ENABLED',
  });
  expect(client?.['ReadAttributes']).toContain('custom:credores');
});
