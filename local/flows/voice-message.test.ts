import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeableRecipients, type VoiceFate } from '#local/aws/recipients.ts';
import { publishSampleRegua } from '#local/sample/publish-regua.ts';
import { letVoiceLeave, withVoice } from '#local/sample/voice.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import { createWorld, type World } from '#local/world.ts';
import type { FactType } from '#shared/domain/history/entry.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { registerCredores, uploadFile } from '#local/sample/town.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { inboxOf } from './portal-visit.ts';

/** Monday morning in São Paulo; the debts have been late for twenty days, so the spoken step comes on Wednesday. */
const MONDAY = '2026-03-16T11:00:00.000Z';
const WEDNESDAY_NIGHT = '2026-03-18T23:00:00.000Z';
const MARIA = '+5511987654321';
const JOAO = '+5511976543210';
const ANA = '+5511965432107';
/** A telephone with a wire, which no SMS reaches. */
const BIA = '+551133334444';

const CALLS: Readonly<Record<string, readonly VoiceFate[]>> = {
  [MARIA]: [
    { status: 'ANSWERED', afterMs: 9_000 },
    { status: 'COMPLETED', afterMs: 31_000 },
  ],
  [JOAO]: [{ status: 'BUSY', afterMs: 4_000 }],
  [ANA]: [{ status: 'NO_ANSWER', afterMs: 30_000 }],
  [BIA]: [{ status: 'FAILED', afterMs: 2_000 }],
};

let world: World;
beforeAll(async () => {
  world = await createWorld({
    startAt: Date.parse(MONDAY),
    seed: 'voice',
    users: LOCAL_PEOPLE,
    recipients: { ...agreeableRecipients, onVoice: ({ to }) => CALLS[to] ?? [] },
  });
  await publishSampleRegua(world, withVoice(DEFAULT_REGUA));
  await registerCredores(world);
  await letVoiceLeave(world);
  await uploadFile(world, {
    credorId: 'loja-aurora',
    fileName: 'carteira.csv',
    csv: [
      'contrato;cpf_cnpj;nome;telefone;uf;valor;vencimento',
      'AUR-1;52998224725;Maria da Silva;(11) 98765-4321;SP;1.000,00;24/02/2026',
      'AUR-2;11144477735;João Souza;(11) 97654-3210;SP;1.000,00;24/02/2026',
      'AUR-3;39053344705;Ana Lima;(11) 96543-2107;SP;1.000,00;24/02/2026',
      'AUR-4;12345678909;Bia Reis;(11) 3333-4444;SP;1.000,00;24/02/2026',
      '',
    ].join('\n'),
  });
  await world.aws.advanceTo(Date.parse(WEDNESDAY_NIGHT));
});
afterAll(() => world.aws.close());

const lifeBehind = async (contract: string) =>
  lifeOf(world, await debtorOf(world, 'loja-aurora', contract));
const factsOf = async (contract: string, ...types: readonly FactType[]) =>
  (await lifeBehind(contract)).entries
    .map(({ fact }) => fact)
    .filter((fact) => types.includes(fact.type) && 'channel' in fact && fact.channel === 'voice');
const voiceTo = (phone: string) => inboxOf(world, phone).filter(({ kind }) => kind === 'voice');

test('a machine calls at the hour of the step, also a telephone with a wire, and tells nothing of the debt', () => {
  expect([MARIA, JOAO, ANA, BIA].map((phone) => voiceTo(phone).length)).toEqual([1, 1, 1, 1]);
  const [call] = voiceTo(MARIA);
  expect(call?.text).toContain('Aqui é Loja Aurora, com um aviso automático para Maria.');
  expect(call?.text).toContain('Nosso telefone é 1932321000.');
  expect(call?.text).toContain('não quer mais receber estas ligações');
  expect(call?.text).not.toMatch(/R\$|pag|venc|d[ií]vida/i);
  // Half past one in São Paulo, and the minute of her own after it.
  const at = new Date(call?.at ?? 0).toISOString();
  expect(at > '2026-03-18T16:30' && at < '2026-03-18T18:31').toBe(true);
});

test('what became of each call is in the history, with how long it was listened to', async () => {
  expect(await factsOf('AUR-1', 'message-sent', 'message-outcome')).toMatchObject([
    { type: 'message-sent', parts: 1, pricedByNews: true, textHash: expect.any(String) },
    { outcome: 'delivered' },
    { outcome: 'completed', seconds: 22, booked: { parts: 1, costMicros: null } },
  ]);
  const booked = { parts: 0, costMicros: 0 };
  expect(await factsOf('AUR-2', 'message-outcome')).toMatchObject([{ outcome: 'busy', booked }]);
  expect(await factsOf('AUR-3', 'message-outcome')).toMatchObject([
    { outcome: 'no-answer', booked },
  ]);
  expect(await factsOf('AUR-4', 'message-outcome')).toMatchObject([
    { outcome: 'undelivered', booked },
  ]);
});

test('a number that was picked up is a better one, and one where nobody was a little worse', async () => {
  const confidenceOf = async (contract: string) =>
    (await lifeBehind(contract)).record.contacts[0]?.confidence ?? 0;
  const [maria, joao, ana] = await Promise.all(['AUR-1', 'AUR-2', 'AUR-3'].map(confidenceOf));
  expect(ana).toBe((joao ?? 0) - 5);
  expect(maria).toBeGreaterThanOrEqual(60);
});
