import { expect, test } from 'vitest';
import { contactIdOf } from '#shared/domain/values/derive-ids.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { aCase, aDebtor, aMobile, aRecord, HORIZONTE } from '#shared/testing/records.ts';
import { createReplyWorld, smsArrived } from '#shared/testing/reply-world.ts';

const JOANA = DebtorId.parse('nbswy3dpo5xxe3dejvss');
/** Joana, who has Maria's mobile too. */
const joana = () =>
  aRecord({
    debtor: aDebtor({ debtorId: JOANA }),
    contacts: [aMobile({ contactId: contactIdOf(JOANA, 'mobile', '+5511987654321') })],
  });

test('whoever wants no more calls and says so by SMS gets neither', async () => {
  const { receive, record } = await createReplyWorld(aRecord());
  await receive(smsArrived('não me liguem mais'));
  expect((await record()).debtor?.optedOut).toEqual(['sms', 'voice']);
});

test('whoever had left calls and asks for one by SMS may be called', async () => {
  const debtor = aDebtor({ optedOut: ['voice', 'email'] });
  const { receive, record } = await createReplyWorld(aRecord({ debtor }));
  await receive(smsArrived('me liga'));
  expect((await record()).debtor?.optedOut).toEqual(['email']);
});

test.each([
  ['that they paid', 'já paguei, parem de mandar mensagem'],
  ['that they use a right', 'com base na LGPD apaguem meus dados'],
])('whoever leaves and says %s has left, and a person reads the rest', async (_, text) => {
  const { receive, record, waiting } = await createReplyWorld(aRecord());
  expect(await receive(smsArrived(text))).toBe('waits');
  expect((await record()).debtor?.optedOut).toEqual(['sms']);
  expect(await waiting()).toMatchObject([{ intent: 'opt-out', status: 'waiting' }]);
});

test('of a number that two have, what else somebody says who leaves waits once, for nobody’s history', async () => {
  const { receive, waiting, facts } = await createReplyWorld(aRecord(), joana());
  expect(await receive(smsArrived('já paguei, parem de mandar mensagem'))).toBe('opt-out');
  expect(await waiting()).toMatchObject([{ from: { kind: 'shared' }, status: 'waiting' }]);
  expect(await facts()).toMatchObject([{ waits: false }, { type: 'opted-out' }]);
});

test('whoever writes of a death is left alone by every credor while a person reads it', async () => {
  const cases = [aCase(), aCase({ credorId: HORIZONTE })];
  const { receive, record } = await createReplyWorld(aRecord({ cases }));
  expect(await receive(smsArrived('o titular faleceu'))).toBe('waits');
  const paused = [{ motive: 'grief', until: '2026-03-25T03:00:00.000Z' }];
  expect((await record()).cases.map(({ pauses }) => pauses)).toMatchObject([paused, paused]);
});
