import { expect, test } from 'vitest';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { API_NOON } from '#shared/testing/api-world.ts';
import { instant } from '#shared/testing/records.ts';
import { aQueue, base, byHand, OPERADOR, OTHER, phone } from '#shared/testing/work-world.ts';

test('whoever spoke with the team is left alone for three days, and their number is a good one', async () => {
  const { callAndSay, list, record } = await aQueue();
  expect(await callAndSay({ disposition: 'right-person' })).toMatchObject({ status: 204 });
  const { contacts, debtor } = await record();
  expect(contacts).toContainEqual(
    expect.objectContaining({ contactId: phone, health: 'delivers', confidence: 80 }),
  );
  expect(debtor?.workClaim).toBeUndefined();
  const [row] = await list();
  expect(row?.call).toMatchObject({
    may: 'later',
    until: '2026-03-23T15:00:00.000Z',
    reasons: expect.arrayContaining([expect.stringContaining('falou há pouco')]),
  });
});

test('a number of somebody else’s is never called again, and does not count as a call to her', async () => {
  const { callAndSay, list, record } = await aQueue();
  await callAndSay({ disposition: 'wrong-number' });
  const { contacts, debtor } = await record();
  expect(contacts).toContainEqual(
    expect.objectContaining({ contactId: phone, health: 'wrong-person' }),
  );
  expect(debtor?.callLog).toEqual([]);
  expect(await list()).toEqual([]);
});

test('a promise by telephone holds until its day, and takes her off the list', async () => {
  const { callAndSay, list, newest } = await aQueue();
  const said = { disposition: 'promised', promiseDate: '2026-03-25' };
  expect(await callAndSay(said)).toMatchObject({ status: 204 });
  expect((await newest(5)).map(({ type }) => type)).toEqual([
    // That the right person was reached by it makes her likelier to pay, whomever she owes.
    'case-assessed',
    'case-assessed',
    'promise-made',
    'right-person-reached',
    'call-disposed',
  ]);
  expect(await list()).toEqual([]);
});

test('whoever asks to be called back is called at their hour although the team has just spoken with them', async () => {
  const { callAndSay, list, claim, ask, clock, record } = await aQueue();
  const night = { disposition: 'asked-callback', callbackFrom: '2026-03-23T23:30:00.000Z' };
  await expect(callAndSay(night)).resolves.toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('das 09:00 às 18:00') },
  });
  const callId = (await record()).debtor?.callLog?.[0]?.callId ?? '';
  const monday = { ...night, callbackFrom: '2026-03-23T13:30:00.000Z' };
  const line = `POST ${base}/calls/${callId}/disposition`;
  expect(await ask(OPERADOR, line, monday)).toMatchObject({ status: 204 });
  expect(await list()).toEqual([]);
  clock.now = instant('2026-03-23T13:31:00.000Z');
  expect(await list()).toMatchObject([{ reason: 'callback', call: { may: 'now' } }]);
  await claim();
  expect(await ask(OPERADOR, `POST ${base}/calls`, byHand)).toMatchObject({ status: 200 });
  expect((await record()).cases.some(({ callback }) => callback)).toBe(false);
});

test('of the dead nobody is called, and nothing else goes out', async () => {
  const { callAndSay, list, record } = await aQueue();
  await callAndSay({ disposition: 'deceased', words: 'Disse a irmã' });
  expect((await record()).debtor?.flags).toMatchObject([{ flag: 'deceased' }]);
  expect(await list()).toEqual([]);
});

test('whoever wants no calls gets none, from no credor', async () => {
  const { callAndSay, list, record } = await aQueue();
  await callAndSay({ disposition: 'asked-no-calls' });
  expect((await record()).debtor?.optedOut).toEqual(['voice']);
  expect(await list()).toEqual([]);
});

test('what came of a call is said once, by whoever placed it', async () => {
  const { ask, claim, record } = await aQueue();
  await claim();
  await ask(OPERADOR, `POST ${base}/calls`, byHand);
  const callId = (await record()).debtor?.callLog?.[0]?.callId ?? '';
  const line = `POST ${base}/calls/${callId}/disposition`;
  expect(await ask(OTHER, line, { disposition: 'busy' })).toMatchObject({ status: 409 });
  expect(await ask(OPERADOR, line, { disposition: 'promised' })).toMatchObject({ status: 400 });
  expect(await ask(OPERADOR, line, { disposition: 'busy' })).toMatchObject({ status: 204 });
  expect(await ask(OPERADOR, line, { disposition: 'no-answer' })).toMatchObject({ status: 409 });
});

test('the third call of a day waits for the next day', async () => {
  const { callAndSay, list, clock } = await aQueue();
  await callAndSay({ disposition: 'no-answer' });
  clock.now = addMinutes(API_NOON, 4 * 60 + 1);
  expect(await callAndSay({ disposition: 'busy' })).toMatchObject({ status: 204 });
  clock.now = addMinutes(API_NOON, 5 * 60);
  const [row] = await list();
  expect(row?.call).toMatchObject({ may: 'later', until: '2026-03-23T12:00:00.000Z' });
});
