import type * as z from 'zod';
import type { DebtorView } from '#events/api/debtor.ts';

/** An e-mail that works, a mobile that nobody tried, and an address that is dead. */
export const CONTACTS_OF_ROSANGELA: z.input<typeof DebtorView>['contacts'] = [
  {
    contactId: 'contatoemail22222222',
    kind: 'email',
    value: 'rosangela.lima@example.com',
    source: 'importação',
    basis: 'contract',
    confidence: 95,
    confirmed: true,
    health: 'delivers',
    bestFor: ['email'],
  },
  {
    contactId: 'contatocelular222222',
    kind: 'mobile',
    value: '+5581987654321',
    source: 'importação',
    basis: 'contract',
    confidence: 60,
    confirmed: false,
    health: 'untried',
    bestFor: ['voice'],
  },
  {
    contactId: 'contatoantigo2222222',
    kind: 'email',
    value: 'rosinha81@example.net',
    source: 'importação',
    basis: 'credit-protection',
    confidence: 10,
    confirmed: false,
    health: 'bounced',
    bestFor: [],
  },
];
