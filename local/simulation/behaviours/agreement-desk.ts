import { DebtorView } from '#events/api/debtor.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import type { Person } from '#local/sample/person.ts';
import { DOCUMENT_KEY, type World } from '#local/world.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { diceOf } from '#shared/domain/values/dice.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { insist } from './insist.ts';
import { despite } from './despite.ts';

type Team = {
  readonly world: World;
  readonly table: Table;
  readonly people: readonly Person[];
  readonly seed: number;
};

/** Share of the agreements that had been kept and owe again which a gestor leaves at that, each time they are looked at. */
const LET_GO = 0.5;

/** A gestor looks at the agreements that had been kept and owe again by the creditor's own acts, and lets some of it go. */
export async function letSomeGo({ world, table, people, seed }: Team): Promise<void> {
  const dice = diceOf(seed);
  for (const { cpf } of people) {
    const debtorId = debtorIdOf(cpf, DOCUMENT_KEY);
    const { record } = await loadDebtor(table, debtorId);
    if (!isRegistered(record)) continue;
    for (const { agreementId, status } of record.agreements) {
      if (status !== 'active' || !dice.chance(LET_GO)) continue;
      const path = `/api/debtors/${debtorId}`;
      const seen = DebtorView.parse(await insist(world, () => asAdmin(world, 'GET', path)));
      const known = seen.cases.flatMap(({ agreements }) => agreements);
      const rest = known.find((agreement) => agreement.agreementId === agreementId)?.rest ?? null;
      if (rest === null) continue;
      const body = { rest, reason: 'Foi engano do credor.' };
      await insist(world, () =>
        despite(409, asAdmin(world, 'POST', `${path}/agreements/${agreementId}/let-go`, body)),
      );
    }
  }
}
