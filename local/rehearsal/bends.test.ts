import { expect, test } from 'vitest';
import { BENDS, bend } from './bends.ts';
import type { Json } from './json.ts';

/** A template or manifest after all bends. */
const bent = (json: Json): Json => BENDS.reduce((left, each) => bend(left, each).json, json);

const overTls = {
  Effect: 'Deny',
  Action: 'sqs:*',
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const fromFiles = { Effect: 'Allow', Action: 's3:GetObject' };
const policy = (...Statement: readonly Json[]) => ({
  Properties: { PolicyDocument: { Statement } },
});

test.each<[string, Json, Json]>([
  [
    'outputs of DNS records go, others stay',
    {
      Outputs: {
        Dkim1: { Value: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Id', 'DkimDNSTokenName1'] }]] } },
        PublicUrl: { Value: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': ['Web', 'Name'] }]] } },
      },
    },
    {
      Outputs: {
        PublicUrl: { Value: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': ['Web', 'Name'] }]] } },
      },
    },
  ],
  [
    'the issuer of tokens is the address that Cognito has on AWS',
    { Value: { 'Fn::GetAtt': ['Users', 'ProviderURL'] } },
    {
      Value: {
        'Fn::Join': [
          '',
          ['https://cognito-idp.', { Ref: 'AWS::Region' }, '.amazonaws.com/', { Ref: 'Users' }],
        ],
      },
    },
  ],
  [
    'secrets are named by their ARN, and nothing else is',
    { A: { Ref: 'Secretgateways40ED' }, B: { Ref: 'Table' } },
    { A: { 'Fn::GetAtt': ['Secretgateways40ED', 'Id'] }, B: { Ref: 'Table' } },
  ],
  [
    'a policy loses what it says of TLS, keeps the rest, and goes when nothing is left',
    { Resources: { Files: policy(overTls, fromFiles), Queue: policy(overTls) } },
    { Resources: { Files: policy(fromFiles) } },
  ],
  [
    'nobody waits for what was taken out',
    {
      Resources: {
        Queue: policy(overTls),
        Console: { Type: 'Custom::CDKBucketDeployment' },
        Rule: { Type: 'AWS::Events::Rule', DependsOn: ['Queue', 'Bus'] },
        Bus: { Type: 'AWS::Events::EventBus' },
      },
    },
    {
      Resources: {
        Rule: { Type: 'AWS::Events::Rule', DependsOn: ['Bus'] },
        Bus: { Type: 'AWS::Events::EventBus' },
      },
    },
  ],
  [
    'whoever sends may send batches, and e-mails come from any identity',
    {
      One: { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'q' },
      Mail: { Effect: 'Allow', Action: 'ses:SendEmail', Resource: ['identity'] },
    },
    {
      One: { Effect: 'Allow', Action: ['sqs:SendMessage', 'sqs:SendMessageBatch'], Resource: 'q' },
      Mail: { Effect: 'Allow', Action: 'ses:SendEmail', Resource: '*' },
    },
  ],
  [
    'the account deploys by itself',
    { stacks: { properties: { assumeRoleArn: 'arn:deploy', templateFile: 'a.json' } } },
    { stacks: { properties: { templateFile: 'a.json' } } },
  ],
])('%s', (_, before, after) => {
  expect(bent(before)).toEqual(after);
});

test('an app that nothing is wrong with stays as it is', () => {
  const fine = { Resources: { Table: { Type: 'AWS::DynamoDB::Table', DependsOn: [] } } };
  expect(BENDS.map((each) => bend(fine, each))).toEqual(
    BENDS.map(() => ({ json: fine, times: 0 })),
  );
});
