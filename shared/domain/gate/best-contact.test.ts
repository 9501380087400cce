import { expect, test } from 'vitest';
import { ContactId } from '#shared/domain/values/ids.ts';
import { aConsent, aDebtor, aMobile, anEmail, aRecord, instant } from '#shared/testing/records.ts';
import { bestFor } from './usable-contact.ts';

const NOON = instant('2026-03-13T15:00:00.000Z');
const DESK = ContactId.parse('contatofixo222222222');
const OLD = ContactId.parse('contatoantigo2222222');
const landline = aMobile({
  contactId: DESK,
  kind: 'landline',
  value: '+551133334444',
  confidence: 30,
});

test('each channel goes to one contact at most, the surest of its kind', () => {
  const email = anEmail({ confidence: 50 });
  const surer = anEmail({ contactId: OLD, value: 'outra@example.com', confidence: 60 });
  const record = aRecord({ contacts: [email, surer, aMobile(), landline] });
  expect(record.contacts.map((contact) => bestFor(record, contact, NOON))).toEqual([
    [],
    ['email'],
    ['sms', 'voice'],
    [],
  ]);
});

test('what nobody confirmed for a year is not the best any more', () => {
  const old = anEmail({
    contactId: OLD,
    value: 'antiga@example.com',
    confidence: 60,
    addedAt: instant('2025-01-10T12:00:00.000Z'),
  });
  const record = aRecord({ contacts: [old, anEmail({ confidence: 50 })] });
  expect(bestFor(record, old, NOON)).toEqual([]);
  expect(bestFor(record, old, instant('2025-03-01T12:00:00.000Z'))).toEqual(['email']);
});

test('by WhatsApp nobody is reached who did not agree to it, and by no channel who left it or where it is dead', () => {
  const agreed = aMobile({ whatsapp: aConsent() });
  const of = (debtor = aDebtor(), contact = agreed) =>
    bestFor(aRecord({ debtor, contacts: [contact] }), contact, NOON);
  expect(of()).toEqual(['sms', 'whatsapp', 'voice']);
  expect(of(aDebtor(), aMobile())).toEqual(['sms', 'voice']);
  expect(of(aDebtor({ optedOut: ['sms'] }))).toEqual(['whatsapp', 'voice']);
  expect(of(aDebtor(), aMobile({ health: 'wrong-person' }))).toEqual([]);
});
