import { existsSync } from 'node:fs';
import path from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { acknowledgeFindings } from './acknowledged-findings.ts';
import { BUNDLES, buildFunctions } from './bundle/build.ts';
import { readSettings } from './settings.ts';
import { StatefulStack } from './stateful-stack.ts';
import { type Built, StatelessStack } from './stateless-stack.ts';
import type { FunctionName } from './topology.ts';

/** The CDK's own opt-ins, the same for the CLI and the tests. */
const FLAGS = {
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/aws-kms:reduceCrossAccountRegionPolicyScope': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  // The stack of data cannot drop what the stack of code still uses.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
};

/** Régua as two stacks: what must be kept, and what a new version replaces. cdk-nag looks at both when they are synthesised. */
export function regua(
  app: App,
  built: Built,
): { stateful: StatefulStack; stateless: StatelessStack } {
  for (const [flag, value] of Object.entries(FLAGS)) app.node.setContext(flag, value);
  const settings = readSettings((name) => app.node.tryGetContext(name));
  const stateful = new StatefulStack(app, `regua-${settings.stage}-data`, {
    description: 'Régua: table, files, queues, keys, secrets and accounts',
    settings,
  });
  const stateless = new StatelessStack(app, `regua-${settings.stage}`, {
    description: 'Régua: functions, triggers, front door and alarms',
    stateful,
    settings,
    built,
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { stateful, stateless };
}

/** The function's own folder of the bundles; source maps stay at home. */
const codeOf = (name: FunctionName): Code =>
  Code.fromAsset(path.join(BUNDLES, name), { exclude: ['*.map'] });

if (import.meta.main) {
  await buildFunctions();
  const dist = path.resolve(import.meta.dirname, '../web/dist');
  const { stateful, stateless } = regua(new App(), {
    codeOf,
    consoleFolder: existsSync(dist) ? dist : null,
  });
  acknowledgeFindings(stateful, stateless);
}
