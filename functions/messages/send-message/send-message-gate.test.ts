import { expect, test } from 'vitest';
import { type StopScope, stopIdOf } from '#shared/domain/gate/contact-stop.ts';
import { lembreteEmail } from '#shared/domain/message/default-templates/lembrete.ts';
import { DebtorId, TemplateId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { changeContactStops } from '#shared/table/contact-stops.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { aRequest, createMessageWorld } from '#shared/testing/message-world.ts';
import {
  aCase,
  aDebt,
  aDebtor,
  aDisputedCase,
  anEmail,
  aRecord,
  aSettledCase,
  AURORA,
  instant,
  MARIA,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { sendMessage } from './send-message.ts';

const request = aRequest();
const queued = { name: 'MessageQueued', debtorId: MARIA, request } as const;
const anchor = request.purpose.kind === 'regua-step' ? request.purpose.anchor : null;
const stepId = request.purpose.kind === 'regua-step' ? request.purpose.stepId : null;
const asked = aCase({ progress: { anchor, done: stepId ? [stepId] : [] } });

test.each([
  ['paid meanwhile', aRecord({ debts: [], cases: [aSettledCase()] }), 'paid'],
  [
    'paid that debt and owes another later',
    aRecord({ debts: [aDebt({ externalId: 'NF-1001/2', dueDate: localDate('2026-05-10') })] }),
    'debt-changed',
  ],
  ['disputed meanwhile', aRecord({ cases: [aDisputedCase()] }), 'disputed'],
  ['opted out meanwhile', aRecord({ debtor: aDebtor({ optedOut: ['email'] }) }), 'opted-out'],
  ['lost the address', aRecord({ contacts: [anEmail({ health: 'bounced' })] }), 'contact-unusable'],
  ['has no such address', aRecord({ contacts: [] }), 'contact-unusable'],
])('a debtor who %s is not written to, and the history says why', async (_, record, reason) => {
  const { deps, channels, facts } = await createMessageWorld(record);
  expect(await sendMessage(deps, queued)).toBe('withheld');
  expect(await sendMessage(deps, queued)).toBe('already-done');
  expect(channels.left).toEqual([]);
  expect(await facts()).toMatchObject([{ type: 'message-withheld', reasons: [reason] }]);
});

test('at night the message waits, its step is open again and rings in the morning', async () => {
  const { deps, channels, clock, facts, state } = await createMessageWorld(
    aRecord({ cases: [asked] }),
  );
  clock.now = instant('2026-03-14T01:30:00.000Z');
  expect(await sendMessage(deps, queued)).toBe('held');
  expect(await sendMessage(deps, queued)).toBe('already-done');
  expect(channels.left).toEqual([]);
  const until = instant('2026-03-14T11:00:00.000Z');
  expect(await facts()).toMatchObject([
    { type: 'message-held', reasons: ['outside-hours'], until },
  ]);
  expect((await state())?.nextAlarm).toMatchObject({ stepId: 'd-mais-3', at: until });
});

test('what was asked for in the first minute of the day is not held by a clock that is a moment behind', async () => {
  const { deps, channels, clock } = await createMessageWorld(aRecord({ cases: [asked] }));
  clock.now = instant('2026-03-14T10:59:58.176Z');
  const requestedAt = instant('2026-03-14T11:00:01.648Z');
  expect(await sendMessage(deps, { ...queued, requestedAt })).toBe('accepted');
  expect(channels.left).toHaveLength(1);
});

test('a message that was asked for by a clock far ahead does not leave in the night', async () => {
  const { deps, channels, clock, facts } = await createMessageWorld(aRecord({ cases: [asked] }));
  clock.now = instant('2026-03-14T06:00:00.000Z');
  const requestedAt = instant('2026-03-14T11:30:00.000Z');
  expect(await sendMessage(deps, { ...queued, requestedAt })).toBe('held');
  expect(channels.left).toEqual([]);
  expect(await facts()).toMatchObject([{ type: 'message-held', reasons: ['outside-hours'] }]);
});

test('a template that fails burns no message: once mended, it leaves', async () => {
  const { deps, channels, facts, table } = await createMessageWorld();
  const broken = { ...lembreteEmail, templateId: TemplateId.parse('conversa'), text: '{{ nada }}' };
  const conversa = { ...queued, request: { ...request, templateId: broken.templateId } };
  const by = { by: 'user:ana', at: instant('2026-03-01T12:00:00.000Z') };

  await expect(sendMessage(deps, conversa)).rejects.toThrow('"conversa"');
  await publishConfig(table, 'template', 'conversa', broken, { expected: 0, ...by });
  await expect(sendMessage(deps, conversa)).rejects.toThrow('does not fit its facts');
  expect(await facts()).toEqual([]);

  const mended = { ...broken, text: 'Olá' };
  const fresh = await createMessageWorld();
  await publishConfig(fresh.table, 'template', 'conversa', mended, { expected: 0, ...by });
  expect(await sendMessage(fresh.deps, conversa)).toBe('accepted');
  expect([channels.left.length, fresh.channels.left.length]).toEqual([0, 1]);
});

test('a template of another channel reaches nobody', async () => {
  const { deps, facts } = await createMessageWorld();
  const templateId = TemplateId.parse('atraso-sms');
  const wrong = { ...queued, request: { ...request, templateId } };
  await expect(sendMessage(deps, wrong)).rejects.toThrow('not one of email');
  expect(await facts()).toEqual([]);
});

test('nobody is written to for a debtor that we do not know', async () => {
  const { deps, channels } = await createMessageWorld();
  const unknown = { ...queued, debtorId: DebtorId.parse('nobodynobodynobody22') };
  expect(await sendMessage(deps, unknown)).toBe('unknown-debtor');
  expect(channels.left).toEqual([]);
});

const MORNING = instant('2026-03-13T12:00:00.000Z');
const ADDRESS = {
  street: 'Rua das Flores',
  number: '10',
  complement: '',
  district: '',
  uf: 'SP' as const,
  cep: '13010000',
  source: 'credor:loja-aurora',
};

const stop = (table: Table, scope: StopScope) =>
  changeContactStops(table, { by: 'user:ana', at: MORNING }, (stops) => [
    ...stops,
    { stopId: stopIdOf(scope), scope, reason: 'texto errado', since: MORNING, by: 'user:ana' },
  ]);

test.each<StopScope>([
  { kind: 'all' },
  { kind: 'channel', channel: 'email' },
  { kind: 'credor', credorId: AURORA },
  { kind: 'carteira', credorId: AURORA, carteiraId: asked.carteiraId },
])('once %j is stopped the very next message is held, whatever was read before', async (scope) => {
  const { deps, channels, clock, facts, state, table } = await createMessageWorld(
    aRecord({ cases: [asked] }),
  );
  clock.now = instant('2026-03-13T15:00:00.000Z');
  await deps.contactRulesOf(await loadDebtor(table, MARIA));
  await stop(table, scope);
  expect(await sendMessage(deps, queued)).toBe('held');
  expect(await sendMessage(deps, queued)).toBe('already-done');
  const until = instant('2026-03-13T15:30:00.000Z');
  expect(await facts()).toMatchObject([{ type: 'message-held', reasons: ['switched-off'], until }]);
  expect((await state())?.nextAlarm).toMatchObject({ stepId: 'd-mais-3', at: until });
  expect(channels.left).toEqual([]);
});

test('the own day of a state holds a message on a fresh installation, until an admin loads other days for it', async () => {
  const sent = async (days: readonly string[] | null) => {
    const { deps, table } = await createMessageWorld(aRecord({ cases: [asked] }), MARIA_PROFILE);
    const at = instant('2026-07-09T13:30:00.000Z');
    if (days !== null) {
      const named = days.map((date) => ({ date, name: 'Feriado', source: 'Lei SP 1/1900' }));
      const by = { expected: 0, by: 'user:ana', at: MORNING };
      await publishConfig(table, 'local-holidays', 'SP', { name: 'SP', days: named }, by);
    }
    return sendMessage({ ...deps, now: () => at }, queued);
  };
  expect(await sent(null)).toBe('held');
  expect(await sent(['2026-07-09'])).toBe('held');
  expect(await sent([])).toBe('accepted');
});

test('a city’s holiday holds the message of whoever lives there, and of nobody else', async () => {
  const days = [{ date: '2026-03-13', name: 'Aniversário', source: 'Lei municipal 1/1900' }];
  const outcomes = [];
  for (const place of ['SP.campinas', 'SP.santos', 'SP', 'RJ']) {
    const campinas = { ...MARIA_PROFILE, address: { ...ADDRESS, city: 'Campinas' } };
    const { deps, table } = await createMessageWorld(aRecord({ cases: [asked] }), campinas);
    const by = { expected: 0, by: 'user:ana', at: MORNING };
    await publishConfig(table, 'local-holidays', place, { name: 'Um lugar', days }, by);
    outcomes.push(await sendMessage(deps, queued));
  }
  expect(outcomes).toEqual(['held', 'accepted', 'held', 'accepted']);
});

test('on a capital’s own day whoever lives there is left alone without anybody having loaded a list', async () => {
  const outcomes = [];
  // The 25th of January of 2027 is a Monday.
  for (const [uf, city] of [
    ['SP', 'São Paulo'],
    ['SP', 'Campinas'],
  ] as const) {
    const there = { ...MARIA_PROFILE, address: { ...ADDRESS, uf, city } };
    const world = await createMessageWorld(aRecord({ cases: [asked] }), there);
    const deps = { ...world.deps, now: () => instant('2027-01-25T15:00:00.000Z') };
    outcomes.push(await sendMessage(deps, queued));
  }
  expect(outcomes).toEqual(['held', 'accepted']);
});
