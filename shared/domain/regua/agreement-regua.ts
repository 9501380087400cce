import { Regua } from './regua.ts';

const email = (templateId: string) => ({ channel: 'email', templateId });
const sms = (templateId: string) => ({ channel: 'sms', templateId });

/** Counted from the due date of each instalment: two reminders, and two more before the tolerance is over. */
export const AGREEMENT_REGUA: Regua = Regua.parse({
  reguaId: 'regua-do-acordo',
  name: 'Régua do acordo',
  spreadMinutes: 120,
  steps: [
    {
      stepId: 'd-menos-3',
      offsetDays: -3,
      localTime: '09:30',
      messages: [email('acordo-lembrete-email'), sms('acordo-lembrete-sms')],
      catchUp: 'skip',
      onNonBusinessDay: 'previous-business-day',
    },
    {
      stepId: 'd-zero',
      offsetDays: 0,
      localTime: '09:00',
      messages: [sms('acordo-lembrete-sms'), email('acordo-lembrete-email')],
      catchUp: 'skip',
      onNonBusinessDay: 'next-business-day',
    },
    {
      stepId: 'd-mais-1',
      offsetDays: 1,
      localTime: '10:00',
      messages: [email('acordo-atraso-email'), sms('acordo-atraso-sms')],
      catchUp: 'merge',
      onNonBusinessDay: 'next-business-day',
    },
    {
      stepId: 'd-mais-5',
      offsetDays: 5,
      localTime: '10:00',
      messages: [sms('acordo-atraso-sms'), email('acordo-atraso-email')],
      catchUp: 'merge',
      onNonBusinessDay: 'next-business-day',
    },
  ],
});
