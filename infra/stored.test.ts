import { describe, expect, test } from 'vitest';
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

test('files of receivables are closed to the public and gone after 90 days', () => {
  const files = Object.values(ofType(data, 'AWS::S3::Bucket')).filter(
    (bucket) => 'CorsConfiguration' in bucket,
  );
  expect(files).toEqual([
    expect.objectContaining({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: { Rules: [expect.objectContaining({ ExpirationInDays: 90 })] },
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
