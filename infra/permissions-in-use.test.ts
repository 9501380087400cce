import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { functionNames } from './impact.ts';
import { synthesise } from './testing/synthesise.ts';
import { foundTown, liveDays } from '#local/flows/lived-town.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { uploadTo } from '#local/sample/town.ts';
import type { World } from '#local/world.ts';
import { retornoFile } from '#shared/testing/retorno-file.ts';
import { aBillingAccount } from '#shared/testing/titulos.ts';
import { createActionLog } from './testing/asked-actions.ts';

const OneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Policy = z.object({
  PolicyDocument: z.object({
    Statement: z.array(z.object({ Effect: z.string(), Action: OneOrMore })),
  }),
  Roles: z.array(z.object({ Ref: z.string() })),
});
const Lambda = z.object({
  FunctionName: z.string(),
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
});

/** Long enough that nearly everything happens to somebody. */
const LIFE = { debtors: 20, days: 8 };

const { code } = synthesise({ emailDomains: 'loja.com.br' });
const resources = Object.values(code);
const policies = resources.flatMap(({ Type, Properties }) =>
  Type === 'AWS::IAM::Policy' ? (Policy.safeParse(Properties).data ?? []) : [],
);
const log = createActionLog();

beforeAll(async () => {
  const town = await foundTown(LIFE.debtors, { faults: { wire: log.wire } });
  await liveDays(town, LIFE.days);
  await bankSendsRetorno(town.world);
  town.world.aws.close();
});

/** What no day of the town brings by itself: a bank's file with a payment of nobody. */
async function bankSendsRetorno(world: World): Promise<void> {
  const credorId = 'loja-aurora';
  const account = aBillingAccount('341', 400);
  const path = `/api/credores/${credorId}/billing-account`;
  await asAdmin(world, 'PUT', path, { expectedVersion: 0, document: account });
  const paid = { code: '06', nossoNumero: '1', face: 1_000, paid: 1_000 };
  const asked = { credorId, fileName: 'CB1.RET' };
  await uploadTo(world, '/api/retornos', asked, retornoFile(account, 400, [paid]));
  await world.aws.settle();
}

/** What the policies of its role allow a deployed function, by the name that the topology gives it. */
function allowedTo(name: string): ReadonlySet<string> {
  const deployed = name.replace(/^.*\//, 'regua-prod-');
  const role = resources
    .flatMap(({ Properties }) => Lambda.safeParse(Properties).data ?? [])
    .find(({ FunctionName }) => FunctionName === deployed)?.Role['Fn::GetAtt'][0];
  const statements = policies
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  return new Set(statements.flatMap(({ Effect, Action }) => (Effect === 'Allow' ? Action : [])));
}

test('every function that a town wakes lives within the policies that it is deployed with', () => {
  const forbidden = [...log.taken].flatMap(([name, actions]) => {
    const allowed = allowedTo(name);
    return [...actions]
      .filter((action) => !allowed.has(action))
      .map((action) => `${name} ${action}`);
  });
  expect(forbidden).toEqual([]);
  expect(log.taken.size).toBeGreaterThan(functionNames().length / 2);
});
