import { expect, test } from 'vitest';
import { PlacedCallView, WorkDesk, WorkList } from '#events/api/work.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { lifeOf } from './debtor-of.ts';
import { fileOf, smallPlace } from './small-place.ts';

/** A Friday afternoon, seven days after the debt was due. */
const FRIDAY = Date.parse('2026-03-20T18:00:00.000Z');
const MINUTE_MS = 60_000;
const row = (contract: string, cpf: string, phone: string) =>
  `${contract};${cpf};Maria da Silva;;${phone};SP;Sofá;1.000,00;13/03/2026`;

test('a click has the telephone system call, and what it tells comes back into the history', async () => {
  const rows = [
    row('A-1', '52998224725', '(11) 98765-4322'),
    row('A-2', '11144477735', '(11) 98765-4321'),
  ];
  const world = await smallPlace([fileOf('loja-aurora', ...rows)], { startAt: FRIDAY });
  const credorId = 'loja-aurora';
  const list = await asAdmin(world, 'GET', `/api/work?credorId=${credorId}`);
  const lives = [];
  for (const { debtorId } of WorkList.parse(list).items) {
    const path = `/api/debtors/${debtorId}`;
    await asAdmin(world, 'POST', `${path}/work/claim`, { credorId });
    const seen = await asAdmin(world, 'GET', `${path}/work?credorId=${credorId}`);
    const { phones, clickToCall } = WorkDesk.parse(seen);
    expect(clickToCall).toBe(true);
    const contactId = phones[0]?.contactId;
    const placed = await asAdmin(world, 'POST', `${path}/calls`, {
      credorId,
      contactId,
      via: 'connect',
    });
    const { callId } = PlacedCallView.parse(placed);
    await world.aws.advanceTo(world.aws.now() + 4 * MINUTE_MS);
    await asAdmin(world, 'POST', `${path}/calls/${callId}/disposition`, {
      disposition: 'left-message',
    });
    const { entries } = await lifeOf(world, debtorId);
    lives.push(
      entries.flatMap(({ fact }) => (fact.type.startsWith('call-') ? [fact.type] : [])).join(' '),
    );
  }
  world.aws.close();
  expect(lives.toSorted()).toEqual([
    'call-placed call-dialled call-answered call-ended call-recorded call-disposed',
    'call-placed call-dialled call-ended call-disposed',
  ]);
});
