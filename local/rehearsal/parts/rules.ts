import { ContactPolicy, CONTACT_POLICY_ID } from '#shared/domain/gate/contact-policy.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { Regua } from '#shared/domain/regua/regua.ts';

const SOURCE = 'Ensaio: ninguém recebe estas mensagens, e o ensaio corre a qualquer hora';

/** Every minute but the last of every day is open, so that a rehearsal may be held at night and on Sundays. */
const ALL_DAY: [string, string] = ['00:00', '23:59'];
export const OPEN_POLICY: ContactPolicy = ContactPolicy.parse({
  ...DEFAULT_CONTACT_POLICY,
  title: 'Política do ensaio',
  hours: [
    {
      ufs: 'all',
      channels: ['email', 'sms', 'whatsapp', 'voice'],
      weekdays: ALL_DAY,
      saturday: ALL_DAY,
      restDays: ALL_DAY,
      source: SOURCE,
      validFrom: '2026-01-01',
      validUntil: null,
    },
  ],
});
export const POLICY_ID = CONTACT_POLICY_ID;

/** A reminder five days before, and a step on the day after the due date: for whoever is later, it is due at once. */
export const SHORT_REGUA: Regua = Regua.parse({
  reguaId: DEFAULT_REGUA.reguaId,
  name: 'Régua do ensaio',
  spreadMinutes: 1,
  steps: [
    {
      stepId: 'd-menos-5',
      offsetDays: -5,
      localTime: '09:30',
      messages: [{ channel: 'email', templateId: 'lembrete-email' }],
      catchUp: 'skip',
      onNonBusinessDay: 'same',
    },
    {
      stepId: 'd-mais-1',
      offsetDays: 1,
      localTime: '08:00',
      messages: [
        { channel: 'email', templateId: 'atraso-email' },
        { channel: 'sms', templateId: 'atraso-sms' },
      ],
      catchUp: 'merge',
      onNonBusinessDay: 'same',
    },
  ],
});
