import { expect, test } from 'vitest';
import { commit } from '#shared/table/commit.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import {
  asker,
  AURORA_GESTOR,
  AURORA_MESSAGE,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA, HORIZONTE, MARIA } from '#shared/testing/records.ts';
import { atNoon, MARIA_EMAIL } from '#shared/testing/registration.ts';
import { createApi } from './api.ts';

async function aDesk() {
  const { table, deps } = await createApiWorld();
  const bounce = async (day: string) =>
    commit(
      table,
      await loadDebtor(table, MARIA),
      {
        facts: [
          {
            type: 'message-outcome',
            messageId: AURORA_MESSAGE,
            credorId: AURORA,
            channel: 'email',
            contactId: MARIA_EMAIL,
            outcome: 'bounced',
            detail: '',
          },
        ],
      },
      atNoon(day),
    );
  return { ask: asker(createApi(deps)), bounce };
}

test('a carteira tells whom no message may reach, and learns of an address that died', async () => {
  const { ask, bounce } = await aDesk();
  const before = await ask(AURORA_GESTOR, `GET /api/coverage?credorId=${AURORA}`);
  expect(before.json).toMatchObject({
    asOf: '2026-03-20T15:00:00.000Z',
    isWhole: true,
    lines: [{ carteiraId: 'inicial', people: 1, reached: 1, email: { usable: 1, dead: 0 } }],
  });
  await bounce('2026-03-19');
  for (const [gestor, credorId, outOfReach] of [
    [AURORA_GESTOR, AURORA, 100_000],
    [HORIZONTE_GESTOR, HORIZONTE, 55_500],
  ] as const) {
    const { json } = await ask(gestor, `GET /api/coverage?credorId=${credorId}`);
    expect(json).toMatchObject({
      lines: [{ people: 1, reached: 0, outOfReach, email: { dead: 1 } }],
    });
  }
});

async function changesSince(ask: ReturnType<typeof asker>, since: string, cursor?: string) {
  const body = { credorId: AURORA, since, ...(cursor && { cursor }) };
  return ask(AURORA_GESTOR, 'POST /api/registration-changes', body);
}

test('whose contact died is told to the CRM once, by the codes that it knows', async () => {
  const { ask, bounce } = await aDesk();
  await bounce('2026-03-19');
  const { json } = await changesSince(ask, '2026-03-18T00:00:00.000Z');
  expect(json).toMatchObject({
    people: [
      {
        debtorId: MARIA,
        codes: ['NF-1001/1'],
        contacts: [
          {
            value: 'maria@example.com',
            health: 'bounced',
            confidence: 0,
            bestFor: [],
            changedAt: '2026-03-19T15:00:00.000Z',
          },
        ],
      },
    ],
    cursor: null,
    asOf: '2026-03-20T15:00:00.000Z',
  });
  const later = await changesSince(ask, '2026-03-20T15:00:00.000Z');
  expect(later.json).toMatchObject({ people: [], cursor: null });
});

test('a cursor of another question is refused', async () => {
  const { ask } = await aDesk();
  expect(await changesSince(ask, '2026-03-18T00:00:00.000Z', 'made.up')).toMatchObject({
    status: 400,
  });
});
