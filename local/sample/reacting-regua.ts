import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { Regua } from '#shared/domain/regua/regua.ts';

const email = (templateId: string) => ({ channel: 'email', templateId });
const sms = (templateId: string) => ({ channel: 'sms', templateId });
const onBusinessDays = { onNonBusinessDay: 'next-business-day' };

const ADDED = [
  {
    stepId: 'd-mais-8-espera',
    kind: 'wait',
    offsetDays: 8,
    localTime: '12:00',
    waitsFor: ['clicked', 'visited'],
    days: 5,
    whenHeard: 'd-mais-22',
  },
  {
    stepId: 'd-mais-25-tarefa',
    kind: 'task',
    offsetDays: 25,
    localTime: '09:00',
    title: 'Ligar para a pessoa',
    script: 'Pergunte o que cabe no mês e ofereça o que a política permite.',
    dueDays: 3,
    condition: { '>=': [{ var: 'amountOpen' }, 20_000] },
    catchUp: 'send-late',
    ...onBusinessDays,
  },
  {
    stepId: 'd-mais-38-oferta',
    kind: 'offer',
    offsetDays: 38,
    localTime: '11:00',
    messages: [email('oferta-email'), sms('oferta-sms')],
    condition: { '!': { var: 'brokePromise' } },
    catchUp: 'merge',
    ...onBusinessDays,
  },
];

const REACTIONS = [
  {
    stepId: 'visitou-e-nao-pagou',
    kind: 'message',
    after: { event: 'visited', days: 2 },
    localTime: '10:30',
    messages: [email('negociacao-email'), sms('negociacao-sms')],
    condition: { and: [{ '>': [{ var: 'daysLate' }, 0] }, { '!': { var: 'promised' } }] },
    catchUp: 'skip',
    ...onBusinessDays,
  },
  {
    stepId: 'quebrou-promessa',
    kind: 'task',
    after: { event: 'broke-promise', days: 0 },
    repeats: true,
    localTime: '09:00',
    title: 'Falar com quem não cumpriu a promessa',
    dueDays: 2,
    catchUp: 'send-late',
    ...onBusinessDays,
  },
  {
    stepId: 'pagou-uma-parte',
    kind: 'move',
    after: { event: 'part-paid', days: 1 },
    localTime: '08:00',
    carteiraId: 'antiga',
    catchUp: 'send-late',
    ...onBusinessDays,
  },
];

/** The default régua with a wait, a condition, a task and an offer, and reactions to what debtors do. */
export const REACTING_REGUA: Regua = Regua.parse({
  ...DEFAULT_REGUA,
  name: 'Régua que reage',
  steps: [...DEFAULT_REGUA.steps, ...ADDED].toSorted((a, b) => a.offsetDays - b.offsetDays),
  reactions: REACTIONS,
});
