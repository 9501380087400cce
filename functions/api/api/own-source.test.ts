import { expect, test } from 'vitest';
import { AURORA_GESTOR, HORIZONTE_GESTOR } from '#shared/testing/api-world.ts';
import { aConsent, aMobile, anEmail } from '#shared/testing/records.ts';
import { shownContact } from './own-source.ts';
import { readUser } from './user.ts';

const contacts = [
  anEmail({ source: 'credor:loja-aurora' }),
  aMobile({ source: 'credor:loja-aurora' }),
];

function shownTo(claims: Readonly<Record<string, string>>) {
  const user = readUser(claims);
  return contacts.map((contact) => {
    const { value, source } = user ? shownContact(user, contact) : contact;
    return { value, source };
  });
}

test('a debtor’s contacts are shown whole to the credor that brought them', () => {
  const source = 'cadastro do credor loja-aurora';
  expect(shownTo(AURORA_GESTOR)).toEqual([
    { value: 'maria@example.com', source },
    { value: '+5511987654321', source },
  ]);
});

test('to another credor they show only enough to be told apart, and not whose they were', () => {
  const source = 'outro credor';
  expect(shownTo(HORIZONTE_GESTOR)).toEqual([
    { value: 'm***@example.com', source },
    { value: '***4321', source },
  ]);
});

test('who says that the person agreed to WhatsApp is told to no other credor', () => {
  const whatsapp = aConsent({ source: 'credor:loja-aurora' });
  const sources = [AURORA_GESTOR, HORIZONTE_GESTOR].map((claims) => {
    const user = readUser(claims);
    return user && shownContact(user, aMobile({ whatsapp })).whatsapp?.source;
  });
  expect(sources).toEqual(['cadastro do credor loja-aurora', 'outro credor']);
});
