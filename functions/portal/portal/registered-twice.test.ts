import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { LinkToken } from '#shared/domain/message/link.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { aJoin, MISTYPED_PROFILE } from '#shared/testing/joined.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putLink, putMaria } from '#shared/testing/put-link.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import {
  aDebt,
  aDebtor,
  aRecord,
  AURORA,
  aSettledCase,
  HORIZONTE,
  instant,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

const OTHER = debtorIdOf(MISTYPED_PROFILE.taxId, DOCUMENT_KEY);
const NOW = instant('2026-04-14T13:05:00.000Z');

let table: Table;
let token: LinkToken;
let maria: Visitor;

/** Maria and Maria by a mistyped CPF, whom Aurora joined, or another credor. */
async function live(credorId = AURORA, own: Partial<RegisteredRecord> = {}) {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  const joined = (debtorId: typeof OTHER) => [aJoin({ debtorId, credorId })];
  token = await putMaria(table, {
    debtor: aDebtor({ debtorId: KEYED_MARIA, joins: joined(OTHER) }),
    ...own,
  });
  const other = aRecord({
    debtor: aDebtor({ debtorId: OTHER, joins: joined(KEYED_MARIA) }),
    debts: [
      aDebt({ externalId: 'NF-2002/1', description: 'Mesa', dueDate: localDate('2026-05-20') }),
    ],
  });
  await putRecord(table, other, MISTYPED_PROFILE);
  maria = visitor();
}
beforeEach(() => live());

const visitor = () =>
  new Visitor(
    createPortal({
      table,
      config: cachedConfig(table, () => 0),
      documentKey: async () => DOCUMENT_KEY,
      now: () => NOW,
    }),
  );
const enter = async (link = token, taxId: string = MARIA_PROFILE.taxId) => {
  await maria.open(`/p/${link}`);
  return maria.send(`/p/${link}`, { documento: taxId });
};

test('whoever is registered twice sees what they owe by the other document, and pays it there', async () => {
  await enter();
  expect(maria.text).toContain('Você tem outro cadastro');
  expect(maria.text).toContain('documento ***.982.246-**: 1 dívida, R$ 1.000,00 hoje');
  const base = `/p/${token}/outro/${OTHER}`;
  await maria.open(`${base}/dividas`);
  expect(maria.text).toContain('Mesa');
  expect(maria.page).toContain(`href="/p/${token}/dividas"`);
  await maria.send(`${base}/pix`);
  expect((await loadDebtor(table, OTHER)).record.charges).toMatchObject([{ status: 'requested' }]);
  expect((await loadDebtor(table, KEYED_MARIA)).record.charges).toEqual([]);
});

test('the right document opens the link that went to the mistyped one', async () => {
  const link = await putLink(table, { debtorId: OTHER });
  await enter(link);
  expect(maria.text).toContain('Mesa');
});

test('whoever owes nothing by the link’s registration is told of the other', async () => {
  await live(AURORA, { debts: [], cases: [aSettledCase()] });
  await enter();
  expect(maria.text).toContain('Você tem outro cadastro');
});

test('another’s registration is behind no door: not joined, parted again, or joined for another credor', async () => {
  const stranger = debtorIdOf('11144477735', DOCUMENT_KEY);
  await putRecord(table, aRecord({ debtor: aDebtor({ debtorId: stranger }) }));
  await enter();
  await maria.open(`/p/${token}/outro/${stranger}/dividas`);
  expect(maria.status).toBe(404);

  await live(HORIZONTE);
  await enter();
  expect(maria.text).not.toContain('Você tem outro cadastro');
  await maria.open(`/p/${token}/outro/${OTHER}/dividas`);
  expect(maria.status).toBe(404);
  await enter(await putLink(table, { debtorId: OTHER }));
  expect(maria.status).toBe(422);
});

test.each(['', '/nao-sou-eu'])('nobody enters at the other registration’s door%s', async (page) => {
  await enter();
  await maria.open(`/p/${token}/outro/${OTHER}${page}`);
  expect(maria.status).toBe(404);
});

test('without a session the other registration is as closed as the own', async () => {
  await maria.open(`/p/${token}/outro/${OTHER}/dividas`);
  expect(maria.path).toContain(`/p/${token}?sessao=fim`);
});
