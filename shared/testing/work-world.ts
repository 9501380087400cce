import { WorkDesk, WorkList } from '#events/api/work.ts';
import { createApi } from '#functions/api/api/api.ts';
import type { CallPlacer } from '#shared/adapters/calls/call-placer.ts';
import { contactIdOf } from '#shared/domain/values/derive-ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { commit } from '#shared/table/commit.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { API_NOON, asker, aToken, createApiWorld } from './api-world.ts';
import { AURORA, MARIA } from './records.ts';
import { atNoon } from './registration.ts';

export const PHONE = '+5511987654321';
export const phone = contactIdOf(MARIA, 'mobile', PHONE);
export const OPERADOR = aToken('operador', AURORA);
export const OTHER = { ...OPERADOR, sub: 'user-bruna' };
export const base = `/api/debtors/${MARIA}`;
export const body = { credorId: AURORA };
export const byHand = { ...body, contactId: phone, via: 'by-hand' };

/** Maria, late at both credores, with a mobile, at noon of a Friday. The clock is the test's to move. */
export async function aQueue(placeCall: CallPlacer | null = null) {
  const { table, deps } = await createApiWorld();
  const added = {
    type: 'contact-added' as const,
    contactId: phone,
    kind: 'mobile' as const,
    source: 'import',
    basis: 'contract' as const,
    confidence: 50,
  };
  const vault = { contacts: new Map([[phone, PHONE]]) };
  await commit(
    table,
    await loadDebtor(table, MARIA),
    { facts: [added], vault },
    atNoon('2026-03-19', { cause: 'phone' }),
  );
  const clock: { now: Instant } = { now: API_NOON };
  const ask = asker(createApi({ ...deps, placeCall, now: () => clock.now }));
  const list = async (user: typeof OPERADOR = OPERADOR) =>
    WorkList.parse((await ask(user, `GET /api/work?credorId=${AURORA}`)).json).items;
  const desk = async () =>
    WorkDesk.parse((await ask(OPERADOR, `GET ${base}/work?credorId=${AURORA}`)).json);
  const claim = () => ask(OPERADOR, `POST ${base}/work/claim`, body);
  const callAndSay = async (outcome: object) => {
    await claim();
    const placed = await ask(OPERADOR, `POST ${base}/calls`, byHand);
    const callId = /"callId":"(\w+)"/.exec(JSON.stringify(placed.json))?.[1] ?? 'none';
    return ask(OPERADOR, `POST ${base}/calls/${callId}/disposition`, outcome);
  };
  const record = async () => (await loadDebtor(table, MARIA)).record;
  const newest = async (limit: number) =>
    (await readHistory(table, MARIA, { newestFirst: true, limit })).map(({ fact }) => fact);
  return { table, ask, list, desk, claim, callAndSay, record, newest, clock };
}
