import { expect, test } from 'vitest';
import { ContactKind } from '#shared/domain/debtor/contact.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, anEmail, aRecord } from '#shared/testing/records.ts';
import { enrichDebtor } from './enrich-debtor.ts';

const asked = {
  credorId: AURORA,
  provider: 'acha',
  price: centavos(35),
  kinds: ContactKind.options,
};
const found = (value: string) => ({
  kind: 'email' as const,
  value,
  basis: 'credit-protection' as const,
  confidence: 35,
});
const record = aRecord({ contacts: [anEmail({ health: 'wrong-person' })] });

test('a debtor gets what is new, with whom it comes from, and what is dead stays dead', () => {
  const answer = {
    found: [found('maria@example.com'), found('m@novo.com.br')],
    refused: 1,
    unreadable: 0,
  };
  const { facts, values } = enrichDebtor(record, answer, asked);
  expect(facts).toMatchObject([
    { type: 'contact-added', source: 'provedor:acha@loja-aurora', confidence: 35 },
    {
      type: 'contacts-looked-up',
      carteiraId: 'padrao',
      outcome: 'found',
      price: 35,
      added: 1,
      refused: 1,
    },
  ]);
  expect([...values.values()]).toEqual(['m@novo.com.br']);
});

test('a question without an answer is remembered, too: it was paid', () => {
  expect(enrichDebtor(record, null, asked).facts).toMatchObject([
    { type: 'contacts-looked-up', outcome: 'failed', added: 0 },
  ]);
});

test('what the policy does not ask for stays out, and is counted', () => {
  const answer = { found: [found('m@novo.com.br')], refused: 1, unreadable: 0 };
  expect(enrichDebtor(record, answer, { ...asked, kinds: ['mobile'] }).facts).toMatchObject([
    { type: 'contacts-looked-up', outcome: 'nothing-new', added: 0, refused: 2 },
  ]);
});
