import { expect, test } from 'vitest';
import * as z from 'zod';
import { ofType, synthesise } from './testing/synthesise.ts';
import { FUNCTIONS } from './topology.ts';

const OneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: OneOrMore,
  Resource: z.unknown().transform((value) => [value].flat()),
  Condition: z.unknown().optional(),
});
const Policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
  Roles: z.array(z.object({ Ref: z.string() })).default([]),
});
const FunctionRole = z.object({
  AssumeRolePolicyDocument: z.object({
    Statement: z.tuple([
      z.object({ Principal: z.object({ Service: z.literal('lambda.amazonaws.com') }) }),
    ]),
  }),
  ManagedPolicyArns: z.array(z.unknown()).default([]),
});

const { data, code } = synthesise({ emailDomains: 'loja.com.br' });
const resources = { ...data, ...code };
const policies = Object.values(resources).flatMap(({ Type, Properties }) =>
  /^AWS::IAM::(Managed)?Policy$/.test(Type) ? [Policy.parse(Properties)] : [],
);
const allowed = policies
  .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
  .filter(({ Effect }) => Effect === 'Allow');

test('nobody is allowed whole services, or any action on anything', () => {
  expect(allowed.length).toBeGreaterThan(50);
  const actions = allowed.flatMap(({ Action }) => Action);
  expect(actions.filter((action) => action.includes('*'))).toEqual([]);
});

test('only an SMS, which has no resource, and the names of streams are allowed on anything', () => {
  const onAnything = allowed.filter(({ Resource }) => Resource.includes('*'));
  expect(onAnything.flatMap(({ Action }) => Action).toSorted()).toEqual([
    'dynamodb:ListStreams',
    'sns:Publish',
  ]);
});

test('the right to send an SMS opens no topic', () => {
  const denied = policies
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Effect, Action }) => Effect === 'Deny' && Action.includes('sns:Publish'));
  expect(denied).toHaveLength(1);
});

test('where the account has a number of its own, SMS leave from it and by no other way', () => {
  const pool = 'arn:aws:sms-voice:sa-east-1:123456789012:pool/pool-1';
  const own = synthesise({ smsOrigination: pool });
  const told = JSON.stringify(ofType(own.code, 'AWS::IAM::Policy'));
  expect(JSON.stringify(own.code)).toContain(`"SMS_ORIGINATION":"${pool}"`);
  expect(told).toContain('"sms-voice:SendTextMessage"');
  expect(told).not.toContain('sns:Publish');
  expect(Object.values(own.data)).toContainEqual(
    expect.objectContaining({
      Type: 'AWS::SNS::Subscription',
      Properties: expect.objectContaining({ Protocol: 'sqs', RawMessageDelivery: true }),
    }),
  );
});

test('WhatsApp leaves from the number that the deployment names, and from none where it names none', () => {
  const number = 'arn:aws:social-messaging:sa-east-1:123456789012:phone-number-id/976c72a700aac43e';
  const own = synthesise({ whatsappPhoneNumber: number });
  const told = JSON.stringify(ofType(own.code, 'AWS::IAM::Policy'));
  expect(told).toContain(
    `"Action":"social-messaging:SendWhatsAppMessage","Effect":"Allow","Resource":"${number}"`,
  );
  expect(JSON.stringify(own.code)).toContain(`"WHATSAPP_PHONE_NUMBER":"${number}"`);
  expect(JSON.stringify(synthesise().code)).not.toContain('social-messaging:SendWhatsAppMessage');
});

test('machines call from the number that the deployment names, and from none where it names none', () => {
  const number = 'arn:aws:sms-voice:sa-east-1:123456789012:phone-number/phone-1';
  const own = synthesise({ voiceOrigination: number });
  const told = JSON.stringify(ofType(own.code, 'AWS::IAM::Policy'));
  expect(told).toContain(
    `"Action":"sms-voice:SendVoiceMessage","Effect":"Allow","Resource":["${number}"`,
  );
  // SMS still leave by SNS.
  expect(told).toContain('"sns:Publish"');
  expect(JSON.stringify(own.code)).toContain('"VOICE_COMPLETED"');
  expect(JSON.stringify(synthesise().code)).not.toContain('sms-voice:SendVoiceMessage');
});

test('an e-mail leaves only from the domains of this deployment', () => {
  const sending = allowed.filter(({ Action }) => Action.includes('ses:SendEmail'));
  const told = JSON.stringify(sending.map(({ Resource }) => Resource));
  expect(sending).toHaveLength(1);
  expect(told).toContain('identity/loja.com.br');
  expect(told).not.toContain('identity/*');
});

test('without a domain nobody may send an e-mail', () => {
  expect(JSON.stringify(synthesise().code)).not.toContain('ses:SendEmail');
});

test('an entry of a debtor’s history can be neither deleted nor changed by any function', () => {
  const denying = Object.entries(code).flatMap(([id, { Type, Properties }]) =>
    Type === 'AWS::IAM::ManagedPolicy' ? [[id, Policy.parse(Properties)] as const] : [],
  );
  expect(denying.map(([, { PolicyDocument }]) => PolicyDocument.Statement)).toEqual([
    [
      expect.objectContaining({
        Effect: 'Deny',
        Action: ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PartiQLDelete'],
      }),
      expect.objectContaining({
        Effect: 'Deny',
        Action: ['dynamodb:PartiQLUpdate', 'dynamodb:UpdateItem'],
        Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['H#*'] } },
      }),
    ],
  ]);
  const roles = Object.values(code).flatMap(
    ({ Properties }) => FunctionRole.safeParse(Properties).data ?? [],
  );
  expect(roles).toHaveLength(Object.keys(FUNCTIONS).length);
  for (const { ManagedPolicyArns } of roles)
    expect(ManagedPolicyArns).toEqual([{ Ref: denying[0]?.[0] }]);
});

test('nobody may delete anything of a debtor', () => {
  const actions = allowed.flatMap(({ Action }) => Action);
  const deleting = actions.filter((action) => /delete|remove/i.test(action));
  expect([...new Set(deleting)].toSorted()).toEqual(['sqs:DeleteMessage']);
});

test('no secret stands in a template', () => {
  const secrets = Object.values(data).filter(({ Type }) => Type === 'AWS::SecretsManager::Secret');
  expect(secrets.map(({ Properties }) => Properties['SecretString'])).toEqual([
    undefined,
    undefined,
    '{}',
    '{}',
  ]);
  expect(JSON.stringify(resources)).not.toMatch(/BEGIN [A-Z ]*PRIVATE KEY|AKIA[A-Z0-9]{16}/);
});
