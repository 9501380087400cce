import { expect, test } from 'vitest';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { contactIdOf } from '#shared/domain/values/derive-ids.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { readNotes } from '#shared/table/read-notes.ts';
import { itemsWith } from '#shared/testing/items-with.ts';
import {
  aDebtor,
  aMobile,
  aRecord,
  aSettledCase,
  AURORA,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { createReplyWorld, smsArrived, topicMessage } from '#shared/testing/reply-world.ts';

const JOANA = DebtorId.parse('nbswy3dpo5xxe3dejvss');
/** Joana, who has Maria's mobile too. */
const joana = () =>
  aRecord({
    debtor: aDebtor({ debtorId: JOANA }),
    contacts: [aMobile({ contactId: contactIdOf(JOANA, 'mobile', '+5511987654321') })],
  });

test('whoever answers SAIR is not written to by SMS any more', async () => {
  const { receive, facts, record } = await createReplyWorld(aRecord());
  expect(await receive(smsArrived('SAIR'))).toBe('opt-out');
  expect(await facts()).toMatchObject([
    { type: 'reply-received', intent: 'opt-out', credorId: AURORA, waits: false },
    { type: 'opted-out', channel: 'sms', via: 'reply' },
    {
      type: 'message-requested',
      channel: 'sms',
      templateId: 'saida-confirmada-sms',
      purpose: { kind: 'opt-out-confirmation' },
    },
  ]);
  expect((await record()).debtor?.optedOut).toEqual(['sms']);
});

test('a reply counts once, however often and at whatever pace it is delivered', async () => {
  const { receive, facts } = await createReplyWorld(aRecord());
  const arrived = smsArrived('me liga');
  const outcomes = await Promise.all([receive(arrived), receive(arrived), receive(arrived)]);
  expect(outcomes.toSorted()).toEqual(['already-done', 'already-done', 'call-me']);
  expect(await receive(arrived)).toBe('already-done');
  expect(await facts()).toHaveLength(2);
});

test('whoever asks to be called waits in the work list, and nobody has to read it first', async () => {
  const { receive, facts, record } = await createReplyWorld(aRecord());
  expect(await receive(smsArrived('me liga'))).toBe('call-me');
  expect(await facts()).toMatchObject([
    { type: 'reply-received', intent: 'call-me', waits: false },
    { type: 'callback-asked', via: 'reply' },
  ]);
  expect((await record()).cases).toMatchObject([{ callback: { via: 'reply' } }]);
});

test('whoever asks to be called at an hour waits for that hour, and where nobody may call then a person reads it', async () => {
  const { receive, record, waiting } = await createReplyWorld(aRecord());
  expect(await receive(smsArrived('me liga só depois das 16'))).toBe('call-me');
  expect((await record()).cases).toMatchObject([
    { callback: { from: '2026-03-17T19:00:00.000Z', via: 'reply' } },
  ]);
  expect(await receive(smsArrived('me liga só depois das 18', { inboundMessageId: '2' }))).toBe(
    'waits',
  );
  expect(await waiting()).toMatchObject([
    { reasons: expect.arrayContaining([{ rule: 'retorno-fora-de-hora', words: '' }]) },
  ]);
});

/** R$ 1.000,00 with 2 % of fine and ten days of 1 % a month: 20,00 and 3,33. */
test('a promise by reply makes the régua wait, and counts the day from where the debtor lives', async () => {
  const { receive, facts, record } = await createReplyWorld(aRecord());
  expect(await receive(smsArrived('pago sexta'))).toBe('promise');
  expect(await facts()).toMatchObject([
    { type: 'reply-received', intent: 'promise' },
    { type: 'promise-made', date: '2026-03-20', via: 'reply', amount: 102_333 },
  ]);
  expect((await record()).promises).toMatchObject([{ status: 'made', date: '2026-03-20' }]);
});

test.each([
  ['of a debtor in São Paulo, for whom it is still Monday', 'America/Sao_Paulo', '2026-03-17'],
  ['of a debtor in Noronha, for whom it is Tuesday', 'America/Noronha', '2026-03-18'],
] as const)('"amanhã" %s', async (_, zone, date) => {
  const { receive, facts, clock } = await createReplyWorld(aRecord({ debtor: aDebtor({ zone }) }));
  clock.now = instant('2026-03-17T02:30:00.000Z');
  await receive(smsArrived('pago amanhã'));
  expect((await facts())[1]).toMatchObject({ type: 'promise-made', date });
});

test.each([
  ['past days', 'pago dia 10/03', 'data-past'],
  ['days that do not exist', 'pago dia 31/04', 'data-impossible'],
  ['days beyond what the credor allows', 'pago dia 10/06', 'promessa-bad-date'],
])('%s are no promise: a person reads them', async (_, text, rule) => {
  const { receive, facts, waiting } = await createReplyWorld(aRecord());
  expect(await receive(smsArrived(text))).toBe('waits');
  expect(await facts()).toMatchObject([
    {
      type: 'reply-received',
      waits: true,
      reasons: expect.arrayContaining([{ rule, words: expect.any(String) }]),
    },
  ]);
  expect(await waiting()).toMatchObject([{ from: { kind: 'debtor', debtorId: MARIA } }]);
});

test.each([
  ['já paguei por pix', 'paguei-pix'],
  ['nunca comprei nada nessa loja', 'nao-comprei'],
])(
  '"%s" stops the régua as the portal does, and keeps the words with the dispute',
  async (text, motive) => {
    const { receive, record, table } = await createReplyWorld(aRecord());
    await receive(smsArrived(text));
    const known = caseOf(await record(), AURORA);
    expect(known).toMatchObject({ status: 'disputed', motive, noteId: expect.any(String) });
    const noteId = known?.status === 'disputed' ? known.noteId : null;
    expect([...(await readNotes(table, MARIA, noteId ? [noteId] : [])).values()]).toEqual([text]);
    expect(await itemsWith(table, text)).toEqual([`T#${MARIA} NOTE#${noteId}`]);
  },
);

test('"não sou eu" takes the number away, and nothing else', async () => {
  const { receive, record } = await createReplyWorld(aRecord());
  expect(await receive(smsArrived('número errado'))).toBe('wrong-person');
  const { contacts } = await record();
  expect(Object.fromEntries(contacts.map(({ kind, health }) => [kind, health]))).toEqual({
    email: 'untried',
    mobile: 'wrong-person',
  });
});

test('whoever writes from a number that was disowned is read by a person, unless they want no more', async () => {
  const { receive, record } = await createReplyWorld(aRecord());
  await receive(smsArrived('número errado'));
  expect(await receive(smsArrived('já paguei', { inboundMessageId: '2' }))).toBe('waits');
  expect(caseOf(await record(), AURORA)?.status).toBe('active');
  expect(await receive(smsArrived('SAIR', { inboundMessageId: '3' }))).toBe('opt-out');
});

test.each(['Meu pai faleceu ontem, não consigo pensar nisso. 😢', '👍🏽 🙏'])(
  'what no rule reads waits for a person, whole: %s',
  async (text) => {
    const { receive, waiting, table } = await createReplyWorld(aRecord());
    expect(await receive(smsArrived(text))).toBe('waits');
    const [reply] = await waiting();
    expect(reply).toMatchObject({ credorId: AURORA, intent: 'person', channel: 'sms' });
    const noteId = reply?.from.kind === 'debtor' ? reply.from.noteId : null;
    expect([...(await readNotes(table, MARIA, noteId ? [noteId] : [])).values()]).toEqual([text]);
  },
);

test('a number that two people have: SAIR binds it for both, the rest is nobody’s until a person says whose', async () => {
  const { receive, facts, record, waiting, table } = await createReplyWorld(aRecord(), joana());
  expect(await receive(smsArrived('já paguei aquilo'))).toBe('waits-shared');
  expect([...(await facts()), ...(await facts(JOANA))]).toEqual([]);
  expect(await waiting()).toMatchObject([
    { intent: 'reported-paid', from: { kind: 'shared', text: 'já paguei aquilo' } },
  ]);
  const leaving = smsArrived('sair, ass. o vizinho', { inboundMessageId: '2' });
  expect(await receive(leaving)).toBe('opt-out');
  expect(await receive(leaving)).toBe('already-done');
  for (const debtorId of [MARIA, JOANA]) {
    expect((await record(debtorId)).debtor?.optedOut).toEqual(['sms']);
    expect(await facts(debtorId)).toHaveLength(2);
  }
  expect(await itemsWith(table, 'vizinho')).toEqual([expect.stringMatching(/^REPLIES#/)]);
});

test('somebody unknown leaves nothing behind', async () => {
  const { receive, table } = await createReplyWorld(aRecord());
  const stranger = smsArrived('já paguei', { originationNumber: '+5521912345678' });
  expect(await receive(stranger)).toBe('unknown-sender');
  expect(await receive(smsArrived('oi', { originationNumber: '27182' }))).toBe('no-phone');
  expect([...(await itemsWith(table, '912345678')), ...(await itemsWith(table, 'CLAIM'))]).toEqual(
    [],
  );
});

test('of whoever owes nothing a report of payment is read by a person', async () => {
  const record = aRecord({ cases: [aSettledCase()], debts: [] });
  const { receive } = await createReplyWorld(record);
  expect(await receive(smsArrived('já paguei'))).toBe('waits');
});

test('the text is personal: only the note holds it, and the facts tell rules and words', async () => {
  const { receive, facts, table } = await createReplyWorld(aRecord());
  await receive(smsArrived('Sou a Filomena Peixoto e já paguei no pix'));
  expect(await facts()).toMatchObject([{ reasons: [{ rule: 'ja-paguei', words: 'paguei' }] }, {}]);
  expect(await itemsWith(table, 'Filomena')).toHaveLength(1);
});

test('a topic that carries something else fails loudly, for the dead letters', async () => {
  const { receive } = await createReplyWorld(aRecord());
  await expect(receive(topicMessage({ hello: 'world' }))).rejects.toThrow('originationNumber');
});
