import { asAdmin } from '#local/sample/as-admin.ts';
import { ERP_ENDPOINT } from '#local/sandbox-erp/sandbox-erp.ts';
import type { World } from '#local/world.ts';
import { CredorId } from '#shared/domain/values/ids.ts';

/** The credor whose system is told what becomes true of its debtors. */
export const TOLD_CREDOR = CredorId.parse('loja-aurora');
/** Every so many days the system is closed for a day. */
const CLOSED_EVERY_DAYS = 5;

/** As an admin names a system of the credor's. @throws when the API answers with anything but success */
export const tellErp = (world: World): Promise<unknown> =>
  asAdmin(world, 'PUT', `/api/credores/${TOLD_CREDOR}/hooks`, {
    document: { endpoints: [{ kind: 'sandbox', endpointId: ERP_ENDPOINT }] },
    expectedVersion: 0,
  });

export const closeErpAtTimes = ({ erp }: Pick<World, 'erp'>, day: number): void =>
  erp.setOpen(day % CLOSED_EVERY_DAYS !== 3);
