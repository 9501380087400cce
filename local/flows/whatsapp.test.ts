import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerCredores, uploadFile } from '#local/sample/town.ts';
import { townRecipients } from '#local/sample/recipients.ts';
import { publishSampleRegua } from '#local/sample/publish-regua.ts';
import { letWhatsAppLeave, withWhatsApp } from '#local/sample/whatsapp.ts';
import { answerMessage } from '#local/server/answer-message.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import { createWorld, type World } from '#local/world.ts';
import { costOfEntry } from '#shared/domain/cost/cost-of-entry.ts';
import type { FactType } from '#shared/domain/history/entry.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { enter, inboxOf, linkIn } from './portal-visit.ts';

/** Monday morning in São Paulo; the debts fall due on Tuesday of next week. */
const MONDAY = '2026-03-16T11:00:00.000Z';
const MARIA = '+5511987654321';
const JOAO = '+5511976543210';
const ANA = '+5511965432107';

let world: World;
beforeAll(async () => {
  const startAt = Date.parse(MONDAY);
  const recipients = townRecipients(1);
  world = await createWorld({ startAt, seed: 'whatsapp', users: LOCAL_PEOPLE, recipients });
  await publishSampleRegua(world, withWhatsApp(DEFAULT_REGUA));
  await registerCredores(world);
  await uploadFile(world, {
    credorId: 'loja-aurora',
    fileName: 'carteira.csv',
    csv: [
      'contrato;cpf_cnpj;nome;telefone;aceita_whatsapp;uf;valor;vencimento',
      'AUR-1;52998224725;Maria da Silva;(11) 98765-4321;02/03/2026;SP;1.000,00;24/03/2026',
      'AUR-2;11144477735;João Souza;(11) 97654-3210;;SP;1.000,00;24/03/2026',
      'AUR-3;39053344705;Ana Lima;(11) 96543-2107;sim;SP;1.000,00;24/03/2026',
      '',
    ].join('\n'),
  });
  await world.aws.settle();
});
afterAll(() => world.aws.close());

const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));
const kindsTo = (phone: string) => inboxOf(world, phone).map(({ kind }) => kind);
const lifeBehind = async (contract: string) =>
  lifeOf(world, await debtorOf(world, 'loja-aurora', contract));
const factsOf = async (contract: string, ...types: readonly FactType[]) =>
  (await lifeBehind(contract)).entries
    .map(({ fact }) => fact)
    .filter(({ type }) => types.includes(type));

/** What the ledger of costs has of somebody's WhatsApp messages. */
const booksOf = async (contract: string) =>
  (await lifeBehind(contract)).entries
    .flatMap(costOfEntry)
    .filter(({ place }) => place.channel === 'whatsapp')
    .map(({ by: { parts, costMicros } }) => ({ parts, costMicros }));

test('while nobody turned it on, nothing leaves by WhatsApp, and the régua speaks by SMS', async () => {
  await until('2026-03-19T20:00:00.000Z');
  expect([MARIA, JOAO, ANA].map(kindsTo)).toEqual([['sms'], ['sms'], ['sms']]);
});

test('once it is on, whoever agreed is written to by WhatsApp, and the others as before', async () => {
  await letWhatsAppLeave(world);
  await until('2026-03-23T20:00:00.000Z');
  expect([MARIA, JOAO, ANA].map(kindsTo)).toEqual([
    ['sms', 'whatsapp'],
    ['sms', 'sms'],
    ['sms', 'whatsapp'],
  ]);
  const message = inboxOf(world, MARIA).at(-1);
  expect(message?.text).toContain('Olá, Maria! Aqui é Loja Aurora.');
  expect(message?.text).toContain('Temos um recado para você.');
  expect(message?.text).toContain('CNPJ 11.222.333/0001-81');
  expect(message?.text).not.toContain('vence');
});

test('what became of each message is in the history: delivered, read, or a phone without WhatsApp', async () => {
  const { record } = await lifeBehind('AUR-1');
  expect(record.contacts).toMatchObject([
    { kind: 'mobile', whatsapp: { givenOn: '2026-03-02', health: 'delivers' } },
  ]);
  expect(await factsOf('AUR-1', 'message-sent')).toMatchObject([
    { channel: 'sms' },
    { channel: 'whatsapp', pricedByNews: true, textHash: expect.any(String) },
  ]);
  expect(await booksOf('AUR-1')).toEqual([{ parts: 1, costMicros: 64_900 }]);
  expect(await booksOf('AUR-3')).toEqual([{ parts: 0, costMicros: 0 }]);
  expect((await factsOf('AUR-3', 'message-outcome')).at(-1)).toMatchObject({
    channel: 'whatsapp',
    outcome: 'bounced',
    detail: '131026 Message undeliverable',
  });
  expect((await lifeBehind('AUR-3')).record.contacts).toMatchObject([
    { kind: 'mobile', whatsapp: { health: 'bounced' } },
  ]);
});

test('whoever answers SAIR by WhatsApp leaves it, and a phone without WhatsApp gets SMS again', async () => {
  const message = inboxOf(world, MARIA).at(-1);
  if (message) await answerMessage(world.aws, message, 'SAIR', '1');
  await world.aws.settle();
  expect((await lifeBehind('AUR-1')).record.debtor?.optedOut).toEqual(['whatsapp']);
  expect(inboxOf(world, MARIA)[2]).toMatchObject({
    kind: 'whatsapp',
    text: expect.stringContaining('recebeu seu SAIR e não escreve mais'),
  });
  await until('2026-03-27T20:00:00.000Z');
  expect(kindsTo(MARIA).slice(3)).not.toContain('whatsapp');
  expect(kindsTo(MARIA).at(-1)).toBe('sms');
  expect(kindsTo(ANA).slice(2)).not.toContain('whatsapp');
  expect(kindsTo(ANA).at(-1)).toBe('sms');
});

test('a debtor who asks for WhatsApp in the portal is written to by it from then on', async () => {
  const { visitor, link } = await enter(world, linkIn(inboxOf(world, JOAO).at(-1)), '11144477735');
  const page = await visitor.open(`/p/${link}/preferencias`);
  const answered = await visitor.submit(page, '/preferencias', {
    canal: 'whatsapp',
    escolha: 'receber',
  });
  expect(answered.html).toContain('Parar de receber WhatsApp');
  expect(await factsOf('AUR-2', 'whatsapp-consented')).toMatchObject([
    { source: 'portal', basis: 'consent', givenOn: '2026-03-27' },
  ]);
  await until('2026-03-31T21:00:00.000Z');
  expect(kindsTo(JOAO).at(-1)).toBe('whatsapp');
  // He proved who he is behind a link to this phone, so the text may tell.
  expect(inboxOf(world, JOAO).at(-1)?.text).toContain('Ainda não identificamos o pagamento');
});
