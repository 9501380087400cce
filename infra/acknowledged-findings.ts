import { type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { inConnect } from './acknowledged-in-connect.ts';

/** A finding of cdk-nag that we live with, at one resource, and why. */
export type Acknowledgement = { readonly at: string; readonly id: string; readonly reason: string };

const LOGGING_POLICY =
  'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]';
const UPLOADER = 'Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C';
const SCHEDULES =
  'IAM5[Resource::arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:schedule/<AlarmClockGroupC3ABAA3C>/*]';
const SMS_LOGS =
  'IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:sns/<AWS::Region>/<AWS::AccountId>/DirectPublishToPhoneNumber*]';
const ONE_SCHEDULE_EACH = 'Every debtor has a schedule with a name of its own in this group.';
const UPLOADER_READS =
  'Deploying the console reads its files from the bucket of CDK assets, which holds no data of debtors.';
const UPLOADER_WRITES =
  'Deploying the console replaces whatever is in its own bucket, which holds nothing but the console.';

const FILE_REACHES = [
  ['debts-import-debts', 'reads', 'imports/'],
  ['debts-import-debts', 'writes', 'rejected/'],
  ['debts-import-debts', 'writes and reads', 'import-work/'],
  ['payments-read-retorno', 'reads', 'retornos/'],
  ['messages-receive-reply', 'reads', 'replies/'],
  ['api-api', 'writes and reads', 'imports/'],
  ['api-api', 'reads', 'import-work/'],
  ['api-api', 'reads', 'rejected/'],
  ['api-api', 'writes', 'retornos/'],
  ['api-api', 'writes and reads', 'remessas/'],
  ['api-api', 'reads', 'trials/'],
  ['api-api', 'reads', 'scores/'],
  ['scores-snapshot-cases', 'writes and reads', 'scores/'],
  ['scores-train-score', 'writes and reads', 'scores/'],
  ['scores-watch-score', 'reads', 'scores/'],
  ['regua-simulate-regua', 'writes', 'trials/'],
] as const;

/** What the clock starts. */
const NIGHTLY = [
  'FunctiondebtssortcasesFunctionA92A804E',
  'FunctionpaymentsaskgatewaysFunctionB330D935',
  'FunctionreguagatherexperienceFunction3707CB8F',
  'FunctionreguareconcileschedulesFunctionC88C0796',
  'FunctionreportssnapshotportfolioFunction2389A6D9',
  'FunctionscoressnapshotcasesFunction2EB74C17',
  'FunctionscorestrainscoreFunction5EF07711',
  'FunctionscoreswatchscoreFunction9CBE9029',
] as const;

/** What is accepted in the stack of data. */
export const IN_DATA: readonly Acknowledgement[] = [
  {
    at: 'Team/Users/Resource',
    id: 'COG2',
    reason:
      'A second factor can be switched on per person; the console does not yet ask for it at the sign-in, so it cannot be demanded of all.',
  },
  {
    at: 'Team/Users/Resource',
    id: 'COG8',
    reason:
      'The plus plan costs per person and month; long passwords, no self sign-up and Cognito’s own lockout stand without it.',
  },
  {
    at: 'Secret-document-key/Resource',
    id: 'SMG4',
    reason:
      'Debtors are found by the hash that this key makes: another key means hashing everybody anew, which is planned work, not a timer.',
  },
  {
    at: 'Secret-edge-proof/Resource',
    id: 'SMG4',
    reason:
      'CloudFront is told the value when it is deployed and at no other time, so a timer would part it from the functions; docs/operations.md says how a person does it.',
  },
  {
    at: 'Secret-enrichment/Resource',
    id: 'SMG4',
    reason:
      'Providers issue their keys by hand and have no interface to renew them; docs/enrichment.md says where a person writes them.',
  },
  {
    at: 'Secret-gateways/Resource',
    id: 'SMG4',
    reason:
      'Gateways issue these credentials by hand and have no interface to renew them; docs/operations.md says how a person does it.',
  },
  {
    at: 'BucketNotificationsHandler050a0587b7544547bf325f094a3db834/Role/Resource',
    id: LOGGING_POLICY,
    reason:
      'The CDK brings this function and its role to tie the bucket to the queue; the policy lets it write logs and no more.',
  },
];

/** What is accepted in the stack of code. @param data the name of the other stack, which is part of what cdk-nag calls its resources */
export const inCode = (data: string): readonly Acknowledgement[] => [
  {
    at: 'FrontDoor/Api/POST--webhooks--{proxy+}/Resource',
    id: 'APIG4',
    reason:
      'Gateways bring no token of ours: the function checks the signature, token or certificate that each of them uses.',
  },
  {
    at: 'FrontDoor/Api/ANY--p--{proxy+}/Resource',
    id: 'APIG4',
    reason:
      'Debtors have no account: the link is random and expires, and the function asks for part of the document with few tries.',
  },
  {
    at: 'FrontDoor/Api/ANY--u--{proxy+}/Resource',
    id: 'APIG4',
    reason:
      'Unsubscribing must work without signing in (RFC 8058); the link is random and can only stop messages.',
  },
  {
    at: 'FrontDoor/Api/GET--api--openapi.json/Resource',
    id: 'APIG4',
    reason: 'The description of the API is public, like the code that it is made from.',
  },
  {
    at: 'Web/Distribution/Resource',
    id: 'CFR1',
    reason: 'A debtor who travels may still look at a debt and pay it.',
  },
  {
    at: 'Web/Distribution/Resource',
    id: 'CFR2',
    reason:
      'A web ACL costs by the month and is made in another region, so it is a choice of the operator: the setting webAclArn.',
  },
  {
    at: 'Web/Distribution/Resource',
    id: 'CFR3',
    reason:
      'These logs hold whole paths, and a path of the portal is a key to a debt. The API logs every request without its path.',
  },
  {
    at: 'Web/Distribution/Resource',
    id: 'CFR4',
    reason:
      'CloudFront’s own name comes with CloudFront’s own policy; with the setting domainName nothing below TLS 1.2 is spoken.',
  },
  {
    at: 'SmsDeliveries/Role/DefaultPolicy/Resource',
    id: SMS_LOGS,
    reason: 'SNS writes to two groups with this beginning, and to streams that it names itself.',
  },
  {
    at: 'Function-messages-send-message/Role/DefaultPolicy/Resource',
    id: 'IAM5[Resource::*]',
    reason:
      'An SMS goes to a number, which is no resource that a policy could name; a second statement denies every topic.',
  },
  {
    at: 'Function-history-follow-history/Role/DefaultPolicy/Resource',
    id: 'IAM5[Resource::*]',
    reason:
      'dynamodb:ListStreams takes no resource; it tells names of streams, and reading is allowed for this table’s alone.',
  },
  {
    at: 'Function-history-follow-history/Role/DefaultPolicy/Resource',
    id: SCHEDULES,
    reason: ONE_SCHEDULE_EACH,
  },
  {
    at: 'Function-regua-reconcile-schedules/Role/DefaultPolicy/Resource',
    id: SCHEDULES,
    reason: ONE_SCHEDULE_EACH,
  },
  ...FILE_REACHES.map(([name, how, under]) => ({
    at: `Function-${name}/Role/DefaultPolicy/Resource`,
    id: `IAM5[Resource::${data}:ExportsOutputFnGetAttFiles8E6940B8ArnD8EE6C03/${under}*]`,
    reason: `Files are named when they arrive; ${name} ${how} those under ${under} and does nothing else with them.`,
  })),
  ...NIGHTLY.map((name) => ({
    at: 'NightlyRuns/Role/DefaultPolicy/Resource',
    id: `IAM5[Resource::<${name}.Arn>:*]`,
    reason: 'The CDK lets the clock start any version of this one function.',
  })),
];

/** Only where the console was built and is deployed. @param data as above */
export const IN_CONSOLE_DEPLOYMENT: readonly Acknowledgement[] = [
  {
    at: `${UPLOADER}/ServiceRole/Resource`,
    id: LOGGING_POLICY,
    reason: 'The CDK brings this function and its role; the policy lets it write logs and no more.',
  },
  {
    at: `${UPLOADER}/Resource`,
    id: 'L1',
    reason:
      'The CDK brings this function and chooses its runtime; it runs while deploying and at no other time.',
  },
  ...[
    ['Action::s3:GetBucket*', UPLOADER_READS],
    ['Action::s3:GetObject*', UPLOADER_READS],
    ['Action::s3:List*', UPLOADER_READS],
    [
      'Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*',
      UPLOADER_READS,
    ],
    ['Action::s3:Abort*', UPLOADER_WRITES],
    ['Action::s3:DeleteObject*', UPLOADER_WRITES],
    ['Resource::<WebSiteD504717C.Arn>/*', UPLOADER_WRITES],
    [
      'Resource::*',
      'Making CloudFront forget the old console: the CDK does not name the distribution, whose pages can at worst be fetched anew.',
    ],
  ].map(([finding, reason = '']) => ({
    at: `${UPLOADER}/ServiceRole/DefaultPolicy/Resource`,
    id: `IAM5[${finding}]`,
    reason,
  })),
];

/** Only where gateways have a door of their own. */
export const IN_GATEWAY_DOOR: readonly Acknowledgement[] = [
  {
    at: 'GatewayDoor/Api/POST--webhooks--{proxy+}/Resource',
    id: 'APIG4',
    reason:
      'Nobody gets here without a certificate that the truststore signs; the function checks whose it is.',
  },
];

/** Tells cdk-nag what is accepted where. What is not in the app, such as an unbuilt console, is passed over. */
export function acknowledgeFindings(stateful: Stack, stateless: Stack): void {
  acknowledge(stateful, IN_DATA);
  acknowledge(stateless, [
    ...inCode(stateful.stackName),
    ...IN_CONSOLE_DEPLOYMENT,
    ...IN_GATEWAY_DOOR,
    ...inConnect(stateless.node.tryGetContext('connectInstance')),
  ]);
}

function acknowledge(stack: Stack, accepted: readonly Acknowledgement[]): void {
  for (const { at, id, reason } of accepted) {
    const place = at
      .split('/')
      .reduce<IConstruct | undefined>((scope, child) => scope?.node.tryFindChild(child), stack);
    if (place) Validations.of(place).acknowledge({ id: `AwsSolutions-${id}`, reason });
  }
}
