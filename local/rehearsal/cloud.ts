import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from '#shared/table/table.ts';
import { inPython } from './emulator.ts';
import { frontDoor, type FrontDoor } from './front-door.ts';
import { CREDENTIALS, environment, PLACE, REGION, STAGE } from './place.ts';

const run = promisify(execFile);
const Summaries = z.object({
  StackResourceSummaries: z.array(
    z.object({
      LogicalResourceId: z.string(),
      PhysicalResourceId: z.string().default(''),
      ResourceType: z.string(),
    }),
  ),
});

/** What was deployed, and the ways to reach it. */
export type Cloud = Awaited<ReturnType<typeof openCloud>>;

/** @param signal ends what is still being asked */
export async function openCloud(endpoint: string, signal: AbortSignal) {
  const aws = (...args: readonly string[]): Promise<unknown> => awsCli(endpoint, signal, args);
  const client = { region: REGION, endpoint, credentials: CREDENTIALS };
  const listed = await Promise.all(
    [`regua-${STAGE}-data`, `regua-${STAGE}`].map((stack) =>
      aws('cloudformation', 'list-stack-resources', '--stack-name', stack),
    ),
  );
  const resources = listed.flatMap((answer) => Summaries.parse(answer).StackResourceSummaries);
  const only = (type: string, named = /./): string => {
    const found = resources.filter(
      ({ ResourceType, LogicalResourceId }) =>
        ResourceType === type && named.test(LogicalResourceId),
    );
    const [first] = found;
    if (!first || found.length > 1) throw new Error(`${found.length} resources are ${type}.`);
    return first.PhysicalResourceId;
  };
  const table: Table = {
    client: DynamoDBDocumentClient.from(new DynamoDBClient(client)),
    name: only('AWS::DynamoDB::Table'),
  };
  const front: FrontDoor = frontDoor(endpoint, only('AWS::ApiGatewayV2::Api'));
  return {
    endpoint,
    /** For clients of the SDK. */
    client,
    resources: resources.length,
    table,
    front,
    userPool: only('AWS::Cognito::UserPool'),
    userPoolClient: only('AWS::Cognito::UserPoolClient'),
    gatewaysSecret: only('AWS::SecretsManager::Secret', /gateways/),
    alarms: only('AWS::Scheduler::ScheduleGroup'),
    /** The AWS CLI, as docs/deploy.md and docs/operations.md use it. */
    aws,
    invoke: (name: string, event: object): Promise<unknown> => invoke(aws, name, event),
  };
}

/** Runs a function with an event and yields what it returns. @throws an Error when it fails */
async function invoke(aws: AwsCli, name: string, event: object): Promise<unknown> {
  const answer = path.join(PLACE.logs, `${name}.json`);
  const payload = ['--payload', JSON.stringify(event), answer];
  const called = ['lambda', 'invoke', '--function-name', `regua-${STAGE}-${name}`, ...payload];
  const { FunctionError } = Invoked.parse(await aws(...called));
  const text = readFileSync(answer, 'utf8');
  if (FunctionError !== undefined) throw new Error(`${name} failed: ${text}`);
  return JSON.parse(text);
}

type AwsCli = (...args: readonly string[]) => Promise<unknown>;
const Invoked = z.object({ FunctionError: z.string().optional() });

async function awsCli(
  endpoint: string,
  signal: AbortSignal,
  args: readonly string[],
): Promise<unknown> {
  const all = [...args, '--output', 'json'];
  const { stdout } = await run(inPython('aws'), all, { env: environment(endpoint), signal });
  return stdout.trim() === '' ? null : JSON.parse(stdout);
}
