import type { World } from '#local/world.ts';
import { NextActionPolicy } from '#shared/domain/next-action/next-action-policy.ts';
import { asAdmin } from './as-admin.ts';

/** Experience chooses for four of five people, who are waited for when they pay by habit; texts have a budget. */
const SAMPLE_NEXT_ACTION: NextActionPolicy = NextActionPolicy.parse({
  mode: 'on',
  plainLadderPercent: 20,
  liftBps: 1_000,
  budgets: { sms: { contactsPerPerson: 6, monthAmount: 50_000 } },
  waitsForHabit: true,
});

/** As a gestor does it, by the API. @throws when the API answers with anything but success */
export const publishNextAction = (world: World, credorId: string): Promise<unknown> =>
  asAdmin(world, 'PUT', `/api/credores/${credorId}/next-action`, {
    expectedVersion: 0,
    document: SAMPLE_NEXT_ACTION,
  });
