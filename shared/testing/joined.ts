import type { Join } from '#shared/domain/debtor/join.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { aDebt, aDebtor, anEmail, aRecord, AURORA, instant, MARIA } from './records.ts';

/** Maria again, by a mistyped CPF: her registration there has another e-mail, and owes Aurora since ten days later. */
export const MARIA_AGAIN = DebtorId.parse('mfrggzdfmztwq2lknnzz');
export const MISTYPED_PROFILE = { name: 'Maria da Silva', taxId: '52998224644' } as const;

export const aJoin = (changes: Partial<Join> = {}): Join => ({
  debtorId: MARIA_AGAIN,
  credorId: AURORA,
  since: instant('2026-03-02T12:00:00.000Z'),
  by: 'user:ana',
  ground: 'mistyped-document',
  signs: ['document-slip', 'same-name'],
  noteId: null,
  ...changes,
});

export const herOther = (changes: Partial<RegisteredRecord> = {}): RegisteredRecord => {
  const debtor = aDebtor({ debtorId: MARIA_AGAIN, joins: [aJoin({ debtorId: MARIA })] });
  return aRecord({
    debts: [aDebt({ externalId: 'NF-2002/1', dueDate: LATER })],
    contacts: [anEmail({ value: 'maria.silva@example.com' })],
    ...changes,
    debtor: { ...debtor, ...changes.debtor, debtorId: MARIA_AGAIN },
  });
};

/** Maria's registration that says that there is another. */
export const joinedMaria = (changes: Partial<RegisteredRecord> = {}): RegisteredRecord =>
  aRecord({ ...changes, debtor: { ...aDebtor(), ...changes.debtor, joins: [aJoin()] } });

const LATER = localDate('2026-03-20');
