import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { agreementNumber } from '#shared/domain/agreement/agreement-figures.ts';
import { endAgreement } from '#shared/domain/agreement/end-agreement.ts';
import { letRestGo } from '#shared/domain/agreement/let-go.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { at } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid, refunded } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreedTwice, agreementIn } from '#shared/testing/agreements.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putMaria } from '#shared/testing/put-link.ts';
import { aDebtor, aRecord, MARIA_PROFILE } from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

const signed = agreed(aRecord({ debtor: aDebtor({ debtorId: KEYED_MARIA }) }), 0, at('2026-06-08'));
const [whole] = agreementIn(signed).instalments;
if (!whole) throw new Error('no instalment');
const { amount: all, debtId } = whole;
const paymentId = paymentIdOf('sandbox', 'E0');
const kept = paid(signed, all, at('2026-06-10'), [debtId], 'E0');

/** So much of the only payment went back, and a gestor let it go on the next day. */
function forgiven(amount: number): RegisteredRecord {
  const back = refunded(kept, paymentId, amount, at('2026-06-15'));
  const now = at('2026-06-16');
  return after(back, letRestGo(back, agreementIn(back), null, now, RULES_WITHOUT_SERIES), now);
}

/** The page that Maria sees at that address, as of the twentieth. */
async function seen(record: RegisteredRecord, path: string): Promise<string> {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const regua = { reguaId: AGREEMENT_REGUA.reguaId, version: 1 };
  const agreements = record.agreements.map((known) => ({ ...known, regua }));
  const base = `/p/${await putMaria(table, { ...record, agreements })}`;
  const visitor = new Visitor(
    createPortal({
      table,
      config: cachedConfig(table, () => 0),
      documentKey: async () => DOCUMENT_KEY,
      now: () => at('2026-06-20'),
    }),
  );
  await visitor.open(base);
  await visitor.send(base, { documento: MARIA_PROFILE.taxId });
  return (await visitor.open(`${base}${path}`)).text;
}

test('what was forgiven in part is told as settled with what was forgiven, not as paid', async () => {
  const page = await seen(forgiven(10_000), '/acordo');
  expect(page).toContain('Nada mais falta deste acordo');
  expect(page).toContain('R$ 100,00 foram perdoados');
  expect(page).toContain('quitado');
  expect(page).not.toMatch(/Todas as parcelas foram pagas|pago|em aberto/);
});

test('what was forgiven whole was paid by nobody', async () => {
  const page = await seen(forgiven(all), '/acordo');
  expect(page).toContain('perdoado');
  expect(page).not.toMatch(/quitado|pago|em aberto/);
});

test('and nothing is owed of the debts, without saying that all of them were paid', async () => {
  const page = await seen(forgiven(10_000), '/dividas');
  expect(page).toContain('Nada em aberto, obrigado!');
  expect(page).not.toContain('Tudo pago');
});

test('where a bank takes the rest, what was forgiven is not told as missing', async () => {
  const taken = chargedBack(forgiven(10_000), paymentId, all - 10_000, at('2026-06-17'));
  const page = await seen(taken, '/acordo');
  expect(page).toContain('Pagamento único R$ 850,00');
  expect(page).toContain('R$ 100,00 foram perdoados');
});

test('where it then ends, what was forgiven was taken off the debts as well, and the calculation says so', async () => {
  const taken = chargedBack(forgiven(10_000), paymentId, all - 10_000, at('2026-06-17'));
  const ending = { type: 'agreement-cancelled', because: 'operator' } as const;
  const now = at('2026-06-18');
  const facts = endAgreement(taken, agreementIn(taken), ending, now, RULES_WITHOUT_SERIES);
  const ended = after(taken, facts, now);
  expect(await seen(ended, '/acordo')).toContain(
    'O que você pagou e o que o credor perdoou foram abatidos das dívidas.',
  );
  expect(await seen(ended, '/dividas')).toMatch(
    /Perdoado pelo credor\s*R\$ 100,00 em 16\/06\/2026/,
  );
});

test('of two agreements that stand both are shown, and each is paid ahead by itself', async () => {
  const twice = agreedTwice(aDebtor({ debtorId: KEYED_MARIA }), at('2026-06-08'), at('2026-06-09'));
  const page = await seen(twice, '/acordo');
  const [earlier, later] = twice.agreements.map((one) => agreementNumber(one));
  expect(page).toContain(`Seu acordo Número ${later},`);
  expect(page).toContain(`Outro acordo, número ${earlier}`);
  expect(page.split('Quitar tudo hoje')).toHaveLength(3);
  expect(page).not.toContain('Renegociar');
});
