import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { acknowledgeFindings } from './acknowledged-findings.ts';
import { buildFunctions } from './bundle/build.ts';
import { readSettings } from './settings.ts';
import { StatefulStack } from './stateful-stack.ts';
import { StatelessStack } from './stateless-stack.ts';

/** The CDK's own opt-ins, the same for the CLI and the tests. */
const FLAGS = {
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/aws-kms:defaultKeyPolicies': true,
  '@aws-cdk/aws-kms:reduceCrossAccountRegionPolicyScope': true,
};

/** Régua as two stacks: what must be kept, and what a new version replaces. */
export function regua(app: App): { stateful: StatefulStack; stateless: StatelessStack } {
  for (const [flag, value] of Object.entries(FLAGS)) app.node.setContext(flag, value);
  const settings = readSettings((name) => app.node.tryGetContext(name));
  const stateful = new StatefulStack(app, `regua-${settings.stage}-data`, {
    description: 'Régua: table, files, queues, keys, secrets and accounts',
  });
  const stateless = new StatelessStack(app, `regua-${settings.stage}`, {
    description: 'Régua: functions, triggers, front door and alarms',
    stateful,
    settings,
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  acknowledgeFindings(stateful, stateless);
  return { stateful, stateless };
}

if (import.meta.main) {
  await buildFunctions();
  regua(new App());
}
