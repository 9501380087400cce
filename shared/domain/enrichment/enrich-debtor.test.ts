import { expect, test } from 'vitest';
import { ContactKind } from '#shared/domain/debtor/contact.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, aDebtor, anEmail, aRecord } from '#shared/testing/records.ts';
import { enrichDebtor } from './enrich-debtor.ts';
import { NO_ANSWER } from './provider-answer.ts';

const DENIED = { outcome: 'denied' } as const;
const OTHER = { outcome: 'unreadable', missing: ['emails'] } as const;

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
const read = (contacts: readonly ReturnType<typeof found>[]) => ({
  outcome: 'read' as const,
  status: 200,
  found: contacts,
  refused: 1,
  unreadable: 0,
  missing: [],
});
const record = aRecord({ contacts: [anEmail({ health: 'wrong-person' })] });

test('a debtor gets what is new, with whom it comes from, and what is dead stays dead', () => {
  const answer = read([found('maria@example.com'), found('m@novo.com.br')]);
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

test.each([
  ['never came', NO_ANSWER, { outcome: 'failed' }],
  ['was that it is down', { outcome: 'failed', status: 503 }, { outcome: 'failed', status: 503 }],
  ['was that our key is none', { ...DENIED, status: 401 }, { outcome: 'denied', status: 401 }],
  ['was something else', { ...OTHER, status: 200 }, { outcome: 'unreadable', status: 200 }],
] as const)(
  'a question whose answer %s is remembered as such: it was paid',
  (_what, answer, told) => {
    const { facts } = enrichDebtor(record, answer, asked);
    expect(facts).toMatchObject([{ type: 'contacts-looked-up', added: 0, ...told }]);
  },
);

test('what the policy does not ask for stays out, and is counted', () => {
  const answer = read([found('m@novo.com.br')]);
  expect(enrichDebtor(record, answer, { ...asked, kinds: ['mobile'] }).facts).toMatchObject([
    { type: 'contacts-looked-up', outcome: 'nothing-new', added: 0, refused: 2 },
  ]);
});

test('of a debtor who left e-mail no e-mail comes in, and is counted', () => {
  const left = aRecord({ debtor: aDebtor({ optedOut: ['email'] }) });
  expect(enrichDebtor(left, read([found('m@novo.com.br')]), asked).facts).toMatchObject([
    { type: 'contacts-looked-up', outcome: 'nothing-new', added: 0, refused: 2 },
  ]);
});
