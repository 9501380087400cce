import { expect, test } from 'vitest';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { ADMIN, API_NOON } from '#shared/testing/api-world.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { aQueue, base, byHand, OPERADOR, OTHER } from '#shared/testing/work-world.ts';

const calls = `POST ${base}/calls`;

/** Maria; the team notes again and again that she wants to be called, and calls. */
async function aKeenTeam() {
  const world = await aQueue();
  const { ask, claim, record, clock } = world;
  const tryAt = async (now: Instant) => {
    clock.now = now;
    await ask(OPERADOR, `POST ${base}/callbacks`, { credorId: AURORA, from: now });
    await claim();
    const { status, json } = await ask(OPERADOR, calls, byHand);
    const open = (await record()).debtor?.callLog?.find(({ state }) => state === 'placed');
    const disposition = { disposition: 'no-answer' };
    if (open) await ask(OPERADOR, `POST ${base}/calls/${open.callId}/disposition`, disposition);
    return { status, json };
  };
  return { ...world, tryAt };
}

test('a callback that only the team noted lets nobody be called more often than the caps say', async () => {
  const { tryAt } = await aKeenTeam();
  expect(await tryAt(API_NOON)).toMatchObject({ status: 200 });
  expect(await tryAt(addMinutes(API_NOON, 30))).toMatchObject({ status: 200 });
  await expect(tryAt(addMinutes(API_NOON, 60))).resolves.toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('limite') },
  });
});

test('a call that was asked for counts against those that were not', async () => {
  const { tryAt, claim, ask, clock } = await aKeenTeam();
  await tryAt(API_NOON);
  clock.now = addMinutes(API_NOON, 10);
  await claim();
  await expect(ask(OPERADOR, calls, byHand)).resolves.toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('muito recente') },
  });
});

test('once calls are stopped nobody is called, whatever was read before', async () => {
  const { ask, claim, list } = await aQueue();
  await claim();
  expect(await list()).toMatchObject([{ call: { may: 'now' } }]);
  const scope = { kind: 'channel', channel: 'voice' };
  await ask(ADMIN, 'POST /api/contact-stops', { scope, reason: 'Número trocado na central' });
  await expect(ask(OPERADOR, calls, byHand)).resolves.toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('interrompeu') },
  });
});

test('a word that comes late leaves the person with whoever has taken them meanwhile', async () => {
  const { ask, claim, record, clock } = await aQueue();
  await claim();
  await ask(OPERADOR, calls, byHand);
  const callId = (await record()).debtor?.callLog?.[0]?.callId ?? '';
  clock.now = addMinutes(API_NOON, 91);
  expect(await ask(OTHER, `POST ${base}/work/claim`, { credorId: AURORA })).toMatchObject({
    status: 204,
  });
  const said = { disposition: 'busy' };
  expect(await ask(OPERADOR, `POST ${base}/calls/${callId}/disposition`, said)).toMatchObject({
    status: 204,
  });
  expect((await record()).debtor?.workClaim).toMatchObject({ by: `user:${OTHER.sub}` });
});

test('a callback for which nothing rang still waits', async () => {
  const { ask, claim, clock, record, list } = await aQueue(async () => ({
    outcome: 'refused',
    detail: 'LimitExceeded',
  }));
  const from = instant('2026-03-20T16:00:00.000Z');
  await ask(OPERADOR, `POST ${base}/callbacks`, { credorId: AURORA, from });
  clock.now = from;
  await claim();
  expect(await ask(OPERADOR, calls, { ...byHand, via: 'connect' })).toMatchObject({ status: 409 });
  expect((await record()).cases).toContainEqual(
    expect.objectContaining({ callback: expect.objectContaining({ from, via: 'operator' }) }),
  );
  expect(await list()).toMatchObject([{ reason: 'callback', call: { may: 'now' } }]);
});
