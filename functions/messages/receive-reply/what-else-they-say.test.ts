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
  ['that their data be erased', 'apaga meu cpf do sistema'],
  ['what day they pay', 'stop, vou pagar sexta'],
  ['what day they pay in the same breath', 'não me mandem mais mensagem que eu pago sexta'],
])('whoever leaves and says %s has left, and a person reads the rest', async (_, text) => {
  const { receive, record, waiting } = await createReplyWorld(aRecord());
  expect(await receive(smsArrived(text))).toBe('waits');
  expect((await record()).debtor?.optedOut).toEqual(['sms']);
  expect(await waiting()).toMatchObject([{ intent: 'opt-out', status: 'waiting' }]);
});

test.each([
  'não entra em contato comigo',
  'proibido me ligar',
  'vocês não podem me ligar no trabalho',
  'não quero retorno',
  'se me ligar de novo eu processo',
])('whoever writes “%s” has left calls, and nobody calls', async (text) => {
  const { receive, record } = await createReplyWorld(aRecord());
  await receive(smsArrived(text));
  expect((await record()).debtor?.optedOut).toEqual(['sms', 'voice']);
  expect((await record()).cases[0]?.callback).toBeUndefined();
});

test.each([
  'vocês podem me ligar quantas vezes quiserem que não pago',
  'meu advogado vai entrar em contato',
  'aguardo contato, só por email',
])(
  'whoever had left calls and writes “%s” has left them still, and a person reads it',
  async (text) => {
    const debtor = aDebtor({ optedOut: ['voice'] });
    const { receive, record } = await createReplyWorld(aRecord({ debtor }));
    expect(await receive(smsArrived(text))).toBe('waits');
    expect((await record()).debtor?.optedOut).toEqual(['voice']);
  },
);

test('whoever wants their name out of a register of debtors leaves nothing, and a person reads it', async () => {
  const { receive, record } = await createReplyWorld(aRecord());
  expect(await receive(smsArrived('tira meu nome do serasa e eu pago sexta'))).toBe('waits');
  expect((await record()).debtor?.optedOut).toEqual([]);
});

test('of a number that two have, what else somebody says who leaves waits once, for nobody’s history', async () => {
  const { receive, waiting, facts } = await createReplyWorld(aRecord(), joana());
  expect(await receive(smsArrived('já paguei, parem de mandar mensagem'))).toBe('opt-out');
  expect(await waiting()).toMatchObject([{ from: { kind: 'shared' }, status: 'waiting' }]);
  expect(await facts()).toMatchObject([{ waits: false }, { type: 'opted-out' }]);
});

test.each([
  ['a death', 'grief', 'o titular faleceu'],
  ['a burial', 'grief', 'enterrei meu pai'],
  ['being under age', 'checking', 'sou menor, tenho 16 anos'],
  ['debts beyond bearing', 'hardship', 'estou no superendividamento'],
  ['a court', 'court-order', 'o juiz suspendeu a cobrança'],
  ['a court, and leaves', 'court-order', 'parem de ligar, tenho liminar'],
])(
  'whoever writes of %s is left alone by every credor while a person reads it',
  async (_, motive, text) => {
    const cases = [aCase(), aCase({ credorId: HORIZONTE })];
    const { receive, record } = await createReplyWorld(aRecord({ cases }));
    expect(await receive(smsArrived(text))).toBe('waits');
    const paused = [{ motive, until: '2026-03-25T03:00:00.000Z' }];
    expect((await record()).cases.map(({ pauses }) => pauses)).toMatchObject([paused, paused]);
  },
);
