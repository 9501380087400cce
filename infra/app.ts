import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { acknowledgeFindings } from './acknowledged-findings.ts';
import { buildFunctions } from './bundle/build.ts';
import { readSettings } from './settings.ts';
import { StatefulStack } from './stateful-stack.ts';
import { StatelessStack } from './stateless-stack.ts';

/** Régua as two stacks: what must be kept, and what a new version replaces. */
export function regua(app: App): { stateful: StatefulStack; stateless: StatelessStack } {
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
