import type { FunctionSpec, Trigger } from '#infra/function-spec.ts';
import type { Deployment } from '../deploy.ts';
import { createEmbeddedAws, type EmbeddedAws } from '../embedded-aws.ts';
import type { EmbeddedOptions } from '../embedded-options.ts';
import { bundle } from './bundle.ts';

/** Tuesday, 3 March 2026, 09:00 in São Paulo. */
export const TUESDAY_MORNING = Date.parse('2026-03-03T12:00:00.000Z');

export type SmallFunction = { readonly source: string; readonly triggers: readonly Trigger[] };

/** An embedded AWS with a few functions given as source text, and two of the queues. */
export async function deploySmall(
  functions: Readonly<Record<string, SmallFunction>>,
  options: Partial<EmbeddedOptions> = {},
): Promise<EmbeddedAws> {
  const aws = createEmbeddedAws({ startAt: TUESDAY_MORNING, ...options });
  await aws.deploy(await smallDeployment(functions, aws));
  return aws;
}

/** The deployment itself, for those that deploy it twice. */
export async function smallDeployment(
  functions: Readonly<Record<string, SmallFunction>>,
  aws: EmbeddedAws,
): Promise<Deployment> {
  const files = new Map<string, string>();
  for (const [name, { source }] of Object.entries(functions)) files.set(name, await bundle(source));
  const spec = (triggers: readonly Trigger[]): FunctionSpec => ({
    triggers,
    permissions: [],
    timeoutSeconds: 1,
    memoryMb: 128,
    impact: 'nobody',
  });
  return {
    functions: Object.fromEntries(
      Object.entries(functions).map(([name, { triggers }]) => [name, spec(triggers)]),
    ),
    queues: {
      steps: { visibilitySeconds: 180, maxReceiveCount: 2 },
      deliveries: { visibilitySeconds: 180, maxReceiveCount: 5 },
    },
    emailEvents: {
      source: 'aws.ses',
      detailTypes: ['Email Delivered', 'Email Bounced', 'Email Complaint Received'],
      queue: 'deliveries',
    },
    arrivingFiles: [{ prefix: 'imports/', queue: 'steps' }],
    bundleOf: (name) => files.get(name) ?? '',
    environmentOf: () => ({
      TABLE_NAME: 'regua',
      STEPS_QUEUE_URL: aws.queueUrl('steps'),
      STEPS_QUEUE_ARN: aws.arn('sqs', 'steps'),
    }),
    names: {
      table: 'regua',
      bus: 'regua',
      scheduleGroup: 'regua',
      bucket: 'regua-files',
      configurationSet: 'regua',
    },
    secrets: { gateways: '{"sandbox":"s3cret"}' },
  };
}
