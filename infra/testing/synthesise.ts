import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import * as z from 'zod';
import { acknowledgeFindings } from '../acknowledged-findings.ts';
import { regua } from '../app.ts';

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      DeletionPolicy: z.string().optional(),
    }),
  ),
});
export type Resources = z.infer<typeof Template>['Resources'];

/** Settings as `cdk -c` gives them. */
export type Context = Readonly<Record<string, string>>;

/** The settings of a door of their own for gateways that bring a certificate. */
export const GATEWAY_DOOR: Context = {
  gatewayDomainName: 'gateways.loja.com.br',
  gatewayCertificateArn: 'arn:aws:acm:sa-east-1:123456789012:certificate/abc',
  gatewayTruststore: 'infra/testing/truststore.pem',
};

/** The settings of a telephone system. */
export const CONNECT: Context = {
  connectInstance:
    'arn:aws:connect:us-east-1:123456789012:instance/aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb',
  connectFlowId: 'aaaaaaaa-1111-4222-8333-cccccccccccc',
  connectQueueId: 'aaaaaaaa-1111-4222-8333-dddddddddddd',
  connectRecordings: 'gravacoes-da-loja',
};

/**
 * The resources of both stacks by their logical ids, with a line of code in place of each bundle and no console.
 *
 * @throws when cdk-nag finds what nobody acknowledged
 */
export function synthesise(context: Context = {}): { data: Resources; code: Resources } {
  return inFolder((folder) => {
    const app = new App({ outdir: folder, context, builtinCloudFormationValidation: false });
    const { stateful, stateless } = regua(app, { codeOf, consoleFolder: null });
    acknowledgeFindings(stateful, stateless);
    app.synth();
    const read = (name: string) =>
      Template.parse(JSON.parse(readFileSync(path.join(folder, `${name}.template.json`), 'utf8')));
    return { data: read(stateful.stackName).Resources, code: read(stateless.stackName).Resources };
  });
}

const Report = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(
        z.object({
          ruleName: z.string(),
          violatingConstructs: z.array(z.object({ constructPath: z.string() })),
        }),
      ),
    }),
  ),
});

/** Everything that cdk-nag finds when nothing is acknowledged, as `construct rule`, with a console of one page. */
export function findings(context: Context = {}): readonly string[] {
  return inFolder((folder) => {
    const outdir = path.join(folder, 'out');
    const consoleFolder = path.join(folder, 'console');
    mkdirSync(consoleFolder);
    writeFileSync(path.join(consoleFolder, 'index.html'), '<p>Régua</p>');
    const app = new App({ outdir, context, builtinCloudFormationValidation: false });
    regua(app, { codeOf, consoleFolder });
    try {
      app.synth();
    } catch {
      // Findings interrupt the synthesis; they are in the report.
    }
    const report = readFileSync(path.join(outdir, 'validation-report.json'), 'utf8');
    return Report.parse(JSON.parse(report)).pluginReports.flatMap(({ violations }) =>
      violations.flatMap(({ ruleName, violatingConstructs }) =>
        violatingConstructs.map(({ constructPath }) => `${constructPath} ${ruleName}`),
      ),
    );
  });
}

const codeOf = (): Code => Code.fromInline('exports.handler = async () => {};');

function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'regua-synth-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The properties of every resource of a type, by its logical id. */
export const ofType = (
  resources: Resources,
  type: string,
): Readonly<Record<string, Resources[string]['Properties']>> =>
  Object.fromEntries(
    Object.entries(resources).flatMap(([id, one]) =>
      one.Type === type ? [[id, one.Properties]] : [],
    ),
  );
