import { UnreconciledList, type UnreconciledView } from '#events/api/configuration.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import type { World } from '#local/world.ts';
import { insist } from './insist.ts';

/** A gestor looks at the gateway's money that nobody could match, finds that it is nobody's here, and closes each line. */
export async function closeStrangersMoney(world: World): Promise<readonly UnreconciledView[]> {
  const [credor] = SAMPLE_CREDORES;
  const list = `/api/unreconciled?credorId=${credor?.credorId}`;
  const told = await insist(world, () => asAdmin(world, 'GET', list));
  const lines = UnreconciledList.parse(told).items.filter(
    ({ kind, gateway }) => kind === 'unmatched' && gateway !== 'cnab',
  );
  for (const { id } of lines) {
    const body = { reason: 'De outro recebedor; devolvido fora daqui.' };
    await insist(world, () => asAdmin(world, 'POST', `/api/unreconciled/${id}/dismiss`, body));
  }
  return lines;
}
