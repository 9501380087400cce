import { expect, test } from 'vitest';
import { contactIdOf } from '#shared/domain/values/derive-ids.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { herOther, joinedMaria, MARIA_AGAIN } from '#shared/testing/joined.ts';
import { aCase, aDebtor, aMobile, aRecord, HORIZONTE, MARIA } from '#shared/testing/records.ts';
import { createReplyWorld, smsArrived } from '#shared/testing/reply-world.ts';

const JOANA = DebtorId.parse('nbswy3dpo5xxe3dejvss');
/** Joana, who has Maria's mobile too. */
const joana = () =>
  aRecord({
    debtor: aDebtor({ debtorId: JOANA }),
    contacts: [aMobile({ contactId: contactIdOf(JOANA, 'mobile', '+5511987654321') })],
  });

const until = '2026-03-25T03:00:00.000Z';

test.each([
  'meu pai morreu ontem',
  'ele faleceu, parem de ligar',
  'tenho liminar',
  'sou menor de idade',
])(
  'of a phone that two have, “%s” lets both rest, and neither history says of whom it was told',
  async (text) => {
    const { receive, record, facts } = await createReplyWorld(aRecord(), joana());
    await receive(smsArrived(text));
    for (const debtorId of [MARIA, JOANA]) {
      const { cases } = await record(debtorId);
      expect(cases.map(({ pauses }) => pauses)).toMatchObject([[{ motive: 'checking', until }]]);
    }
    await receive(smsArrived(text));
    expect((await facts()).filter(({ type }) => type === 'ladder-paused')).toHaveLength(1);
  },
);

test('of a phone that two have, what protects nobody lets nobody rest', async () => {
  const { receive, facts } = await createReplyWorld(aRecord(), joana());
  await receive(smsArrived('já paguei aquilo'));
  expect([...(await facts()), ...(await facts(JOANA))]).toEqual([]);
});

test('a death lets every registration of the person rest, at every credor', async () => {
  const theirs = herOther({ cases: [aCase({ credorId: HORIZONTE })], contacts: [] });
  const { receive, record } = await createReplyWorld(joinedMaria(), theirs);
  expect(await receive(smsArrived('a titular faleceu'))).toBe('waits');
  for (const debtorId of [MARIA, MARIA_AGAIN]) {
    const { cases } = await record(debtorId);
    expect(cases.map(({ pauses }) => pauses)).toMatchObject([[{ motive: 'grief', until }]]);
  }
});

test('a death that is told from a number that was disowned is heard, too', async () => {
  const contacts = [aMobile({ health: 'wrong-person' })];
  const { receive, record } = await createReplyWorld(aRecord({ contacts }));
  expect(await receive(smsArrived('ela faleceu'))).toBe('waits');
  expect((await record()).cases).toMatchObject([{ pauses: [{ motive: 'grief' }] }]);
});
