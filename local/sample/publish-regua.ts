import { tableOf } from '#local/flows/table-of.ts';
import type { World } from '#local/world.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { publishConfig } from '#shared/table/config-documents.ts';

/** Publishes a régua before the default one of its name would be; nobody need be registered yet. */
export async function publishSampleRegua(world: World, regua: Regua): Promise<void> {
  const context = { expected: 0, by: 'user:sample', at: instantAt(world.aws.now()) };
  await publishConfig(tableOf(world), 'regua', regua.reguaId, regua, context);
}
