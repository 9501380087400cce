import { expect, test } from 'vitest';
import type { ReplyPhrase } from '#shared/testing/reply-phrases.ts';
import { meantOn } from './own-calendar.ts';

const promise = (text: string, detail?: string): ReplyPhrase => ({
  intent: 'promise',
  text,
  detail,
});
const person = (text: string): ReplyPhrase => ({ intent: 'person', text });

test.each<[ReplyPhrase, day: string, meant: readonly string[]]>([
  [promise('vou pagar sexta', '2026-03-20'), '2026-08-30', ['promise']],
  [promise('pago 10/04', '2026-04-10'), '2026-04-10', ['promise']],
  [promise('pago 10/04', '2026-04-10'), '2026-05-28', ['person']],
  [promise('pago dia 10-04', '2026-04-10'), '2026-05-28', ['person']],
  [promise('vou pagar dia 10 do mês 4', '2026-04-10'), '2026-05-28', ['person']],
  [promise('pago 10/04', '2026-04-10'), '2026-12-01', ['person', 'promise']],
  [promise('pago dia 2 de 4 de 2026', '2026-04-02'), '2026-12-01', ['person']],
  [promise('pago dia 20 desse mês', '2026-03-20'), '2026-05-20', ['promise']],
  [promise('pago dia 20 desse mês', '2026-03-20'), '2026-05-21', ['person']],
  [promise('pago no dia 30 do mês', '2026-03-30'), '2027-02-05', ['promise', 'person']],
  [promise('pago dia 2 do mês que vem', '2026-04-02'), '2026-05-28', ['promise']],
  [promise('pago antes do dia 25', '2026-03-24'), '2026-05-24', ['promise']],
  [promise('pago antes do dia 25', '2026-03-24'), '2026-05-25', ['promise', 'person']],
  [promise('sexta dia 20 eu pago', '2026-03-20'), '2026-05-28', ['promise', 'person']],
  [person('pago dia 10 desse mês'), '2026-03-17', ['person']],
  [person('pago dia 10 desse mês'), '2026-04-02', ['promise']],
  [person('não sei quem é'), '2026-04-02', ['person']],
])('%j of %s means %j', (phrase, day, meant) => {
  expect(meantOn(phrase, day)).toEqual(meant);
});
