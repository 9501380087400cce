import { UnreconciledList, type UnreconciledView } from '#events/api/configuration.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import type { World } from '#local/world.ts';
import type { Person } from '#local/sample/person.ts';
import type { Table } from '#shared/table/table.ts';
import type { Behaviour } from './behaviour.ts';
import { bookCash, type BookedCash } from './cash-desk.ts';
import { insist } from './insist.ts';

/** What a gestor decides about money at the end: what is nobody's is closed, and what came in cash is booked. */
export async function decideOnMoney({
  world,
  table,
  people,
  behaviours,
  seed,
}: {
  readonly world: World;
  readonly table: Table;
  readonly people: readonly Person[];
  readonly behaviours: ReadonlySet<Behaviour>;
  readonly seed: number;
}): Promise<{
  readonly closedMoney: readonly UnreconciledView[];
  readonly bookedCash: readonly BookedCash[];
}> {
  const closedMoney = behaviours.has('decides-on-money') ? await closeStrangersMoney(world) : [];
  const bookedCash = behaviours.has('pays-in-cash')
    ? await bookCash(world, table, people, seed)
    : [];
  return { closedMoney, bookedCash };
}

/** A gestor looks at the gateway's money that nobody could match, finds that it is nobody's here, and closes each line. */
async function closeStrangersMoney(world: World): Promise<readonly UnreconciledView[]> {
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
