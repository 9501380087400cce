import { expect, test } from 'vitest';
import { anEmail, aRecord, AURORA } from '#shared/testing/records.ts';
import { disownContact, isDisowned } from './disown-contact.ts';

const { contactId } = anEmail();
const link = { credorId: AURORA, contactId };

test('a stranger disowns a contact once', () => {
  expect(disownContact(aRecord(), link)).toHaveLength(1);
  const disowned = aRecord({ contacts: [anEmail({ health: 'wrong-person' })] });
  expect(disownContact(disowned, link)).toEqual([]);
  expect(isDisowned(disowned, contactId)).toBe(true);
});
