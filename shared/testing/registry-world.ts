import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { ListingQueued } from '#events/listing-queued.ts';
import type { FindRegistry } from '#shared/adapters/registries/open-registries.ts';
import type { FilingOrder, Registry, Standing } from '#shared/adapters/registries/registry.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { AGREEMENT_PIN } from './agreements.ts';
import { aCredor } from './credores.ts';
import { putRecord } from './put-record.ts';
import { instant, MARIA } from './records.ts';

/** When the registry of these tests is first called: a Friday morning in São Paulo. */
export const TRIED_AT = instant('2026-05-22T10:31:00.000Z');

type ListingDeps = {
  readonly table: Table;
  readonly findRegistry: FindRegistry;
  readonly credorOf: () => Promise<Credor>;
  readonly planRulesOf: () => Promise<PlanRules>;
  readonly now: () => Instant;
};
type Serve = (deps: ListingDeps, queued: ListingQueued) => Promise<string>;
type Behaviour = Partial<Pick<Registry, 'file' | 'lookUp' | 'release'>>;

/** Maria with a listing, and a registry that behaves unless told otherwise; all calls of it are kept. */
export const registryWorld =
  (serve: Serve) =>
  async (
    record: RegisteredRecord,
    behaviour: Behaviour = {},
    changes: Partial<Pick<ListingDeps, 'findRegistry'>> = {},
  ) => {
    const { client, tableName } = await createTestTable();
    const table = { client, name: tableName };
    await putRecord(table, record);
    const clock = { now: TRIED_AT };
    const orders: FilingOrder[] = [];
    const calls: string[] = [];
    let standing: Standing = { state: 'absent' };
    const registry: Registry = {
      name: 'sandbox-bureau',
      async file(order) {
        calls.push('file');
        orders.push(order);
        if (behaviour.file) return behaviour.file(order);
        standing = { state: 'listed', protocol: 'B-1000' };
        return { protocol: 'B-1000' };
      },
      async lookUp(key) {
        calls.push('look-up');
        return behaviour.lookUp ? behaviour.lookUp(key) : standing;
      },
      async release(key, because) {
        calls.push('release');
        if (behaviour.release) return behaviour.release(key, because);
        standing = { state: 'released', protocol: 'B-1000' };
      },
    };
    const reguas = new Map([
      [`${DEFAULT_REGUA.reguaId}@1`, DEFAULT_REGUA],
      [`${AGREEMENT_PIN.reguaId}@1`, AGREEMENT_REGUA],
    ]);
    const deps = {
      table,
      findRegistry: () => registry,
      credorOf: async () => aCredor(),
      planRulesOf: async () => ({ policy: DEFAULT_CONTACT_POLICY, reguas }),
      now: () => clock.now,
      ...changes,
    };
    const [listing] = record.listings;
    if (!listing) throw new Error('a test of listings has one');
    const { listingId } = listing;
    return {
      calls,
      orders,
      setStanding: (known: Standing) => {
        standing = known;
      },
      later: (minutes: number) => {
        clock.now = addMinutes(clock.now, minutes);
      },
      serve: () => serve(deps, { name: 'ListingQueued', debtorId: MARIA, listingId }),
      state: async () => (await loadDebtor(table, MARIA)).record,
      listing: async () => (await loadDebtor(table, MARIA)).record.listings[0],
    };
  };
