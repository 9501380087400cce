import { expect, test } from 'vitest';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { herOther, joinedMaria, MARIA_AGAIN, MISTYPED_PROFILE } from '#shared/testing/joined.ts';
import { aRequest, createMessageWorld } from '#shared/testing/message-world.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import {
  aCase,
  aDebt,
  aDebtor,
  anEmail,
  HORIZONTE,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { aCredor, putCredor } from '#shared/testing/credores.ts';
import { sendMessage } from './send-message.ts';

const OTHER_EMAIL = 'maria.silva@example.com';
const ADDRESS = {
  street: 'Rua das Flores',
  number: '10',
  complement: '',
  district: '',
  uf: 'SP' as const,
  cep: '13010000',
  source: 'credor:loja-aurora',
};
const DUE = localDate('2026-03-10');

/** Maria owes Aurora, and by a mistyped CPF Horizonte, each since the same day; or Aurora a second time. */
async function twice(credorId = HORIZONTE) {
  const other = herOther({
    cases: [aCase({ credorId })],
    debts: [aDebt({ credorId, externalId: 'OUTRA-1', dueDate: DUE })],
  });
  const world = await createMessageWorld(joinedMaria());
  await putRecord(world.table, other, MISTYPED_PROFILE);
  await putCredor(world.table, aCredor({ credorId: HORIZONTE }));
  const request = aRequest();
  const theirs = aRequest({
    messageId: messageIdOf(MARIA_AGAIN, 'd-mais-3'),
    credorId,
    contactId: anEmail({ value: OTHER_EMAIL }).contactId,
  });
  return {
    ...world,
    send: () => sendMessage(world.deps, { name: 'MessageQueued', debtorId: MARIA, request }),
    sendOther: () =>
      sendMessage(world.deps, { name: 'MessageQueued', debtorId: MARIA_AGAIN, request: theirs }),
    told: async () => (await readHistory(world.table, MARIA_AGAIN, {})).map(({ fact }) => fact),
  };
}

test('a debtor who is registered twice gets one message where two would have gone', async () => {
  const { send, sendOther, channels, told } = await twice();
  expect(await send()).toBe('accepted');
  expect(await sendOther()).toBe('held');
  expect(channels.left).toHaveLength(1);
  expect(await told()).toMatchObject([
    { type: 'message-held', reasons: ['daily-cap', 'minimum-interval'] },
  ]);
});

test('nor do both find room for the day’s message when they leave at the same moment', async () => {
  const { send, sendOther, channels } = await twice();
  const outcomes = await Promise.all([send(), sendOther()]);
  expect(outcomes.toSorted()).toEqual(['accepted', 'held']);
  expect(channels.left).toHaveLength(1);
});

test('to one credor one of the two registrations speaks, and the other says why it does not', async () => {
  const { send, sendOther, channels, told } = await twice(aCase().credorId);
  expect([await sendOther(), await send()]).toEqual(['withheld', 'accepted']);
  expect(channels.left).toHaveLength(1);
  expect(await told()).toMatchObject([
    { type: 'message-withheld', reasons: ['other-registration'] },
  ]);
});

test('the holidays of a city are kept where only the other registration has the address', async () => {
  const { table, send, channels, facts } = await twice();
  const { record } = await loadDebtor(table, MARIA_AGAIN);
  const address = { ...ADDRESS, city: 'Campinas' };
  await putRecord(
    table,
    { ...herOther(), ...record, debtor: herOther().debtor },
    { ...MISTYPED_PROFILE, address },
  );
  const days = [{ date: '2026-03-13', name: 'Aniversário', source: 'Lei municipal 1/1900' }];
  const by = { expected: 0, by: 'user:ana', at: instant('2026-03-01T12:00:00.000Z') };
  await publishConfig(table, 'local-holidays', 'SP.campinas', { name: 'Campinas', days }, by);
  expect(await send()).toBe('held');
  expect(channels.left).toEqual([]);
  expect(await facts()).toMatchObject([{ type: 'message-held', reasons: ['holiday'] }]);
});

test('whoever leaves a channel by one registration has left it by the other', async () => {
  const { table, send, channels, facts } = await twice();
  const { record } = await loadDebtor(table, MARIA_AGAIN);
  await putRecord(table, {
    ...herOther(),
    ...record,
    debtor: aDebtor({ ...record.debtor, optedOut: ['email'] }),
  });
  expect(await send()).toBe('withheld');
  expect(channels.left).toEqual([]);
  expect(await facts()).toMatchObject([{ type: 'message-withheld', reasons: ['opted-out'] }]);
});
