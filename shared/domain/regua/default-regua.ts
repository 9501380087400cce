import { Regua } from './regua.ts';

const email = (templateId: string) => ({ channel: 'email', templateId });
const sms = (templateId: string) => ({ channel: 'sms', templateId });

/** Before the due date a late reminder would be a false one; on a closed day it comes early. */
const reminder = { catchUp: 'skip', onNonBusinessDay: 'previous-business-day' };
/** After it one message speaks for all that were missed. */
const collection = { catchUp: 'merge', onNonBusinessDay: 'next-business-day' };
/** Whoever comes late into the ladder is offered a way out rather than given a last notice first. */
const lastNotice = { catchUp: 'skip', onNonBusinessDay: 'next-business-day' };

/** What a new deployment starts with: a friendly reminder first, an offer in the middle, one last notice, then silence. */
export const DEFAULT_REGUA: Regua = Regua.parse({
  reguaId: 'padrao',
  name: 'Régua padrão',
  spreadMinutes: 120,
  steps: [
    {
      stepId: 'd-menos-5',
      offsetDays: -5,
      localTime: '09:30',
      messages: [email('lembrete-email'), sms('lembrete-sms')],
      ...reminder,
    },
    {
      stepId: 'd-menos-1',
      offsetDays: -1,
      localTime: '10:00',
      messages: [sms('lembrete-sms'), email('lembrete-email')],
      ...reminder,
    },
    {
      stepId: 'd-zero',
      offsetDays: 0,
      localTime: '09:00',
      messages: [email('vencimento-email'), sms('vencimento-sms')],
      catchUp: 'skip',
      onNonBusinessDay: 'next-business-day',
    },
    {
      stepId: 'd-mais-3',
      offsetDays: 3,
      localTime: '10:00',
      messages: [sms('atraso-sms'), email('atraso-email')],
      ...collection,
    },
    {
      stepId: 'd-mais-7',
      offsetDays: 7,
      localTime: '09:30',
      messages: [email('atraso-email'), sms('atraso-sms')],
      ...collection,
    },
    {
      stepId: 'd-mais-15',
      offsetDays: 15,
      localTime: '10:00',
      messages: [email('segunda-cobranca-email'), sms('segunda-cobranca-sms')],
      ...collection,
    },
    {
      stepId: 'd-mais-22',
      offsetDays: 22,
      localTime: '13:30',
      messages: [sms('segunda-cobranca-sms'), email('segunda-cobranca-email')],
      ...collection,
    },
    {
      stepId: 'd-mais-30',
      offsetDays: 30,
      localTime: '10:00',
      messages: [email('negociacao-email'), sms('negociacao-sms')],
      ...collection,
    },
    {
      stepId: 'd-mais-45',
      offsetDays: 45,
      localTime: '14:00',
      messages: [sms('negociacao-sms'), email('negociacao-email')],
      ...collection,
    },
    {
      stepId: 'd-mais-60',
      offsetDays: 60,
      localTime: '10:00',
      messages: [email('ultimo-aviso-email')],
      ...lastNotice,
    },
  ],
});
