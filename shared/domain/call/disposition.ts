import * as z from 'zod';
import type { TaskOutcome } from '#shared/domain/task/task.ts';

/** What came of a call, as the operator chose from a list. */
export const Disposition = z.enum([
  'right-person',
  'promised',
  'refused',
  'asked-callback',
  'asked-no-calls',
  'left-message',
  'no-answer',
  'busy',
  'voicemail',
  'hung-up',
  'wrong-number',
  'invalid-number',
  'deceased',
]);
export type Disposition = z.infer<typeof Disposition>;

/** How people call them, in pt-BR. */
export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  'right-person': 'CPC: falou com a pessoa certa',
  promised: 'a pessoa prometeu pagar',
  refused: 'a pessoa não quer pagar',
  'asked-callback': 'pediu retorno',
  'asked-no-calls': 'não quer mais ligações',
  'left-message': 'deixou recado',
  'no-answer': 'não atende',
  busy: 'ocupado',
  voicemail: 'caixa postal',
  'hung-up': 'desligou',
  'wrong-number': 'número errado',
  'invalid-number': 'número não existe',
  deceased: 'a pessoa faleceu',
};

/** Whether the debtor was on the line: the right-party contact after which everybody leaves them alone for a while. */
export const isRightPerson = (disposition: Disposition): boolean => RIGHT_PERSON.has(disposition);

const RIGHT_PERSON: ReadonlySet<Disposition> = new Set([
  'right-person',
  'promised',
  'refused',
  'asked-callback',
  'asked-no-calls',
]);

/** Whether somebody else, or nobody, has the number: such a call reached no debtor, so no cap counts it. */
export const isElsewhere = (disposition: Disposition): boolean =>
  disposition === 'wrong-number' || disposition === 'invalid-number';

/** What it is to a task that asked for the call. */
export function taskOutcomeOf(disposition: Disposition): TaskOutcome {
  switch (disposition) {
    case 'promised':
      return 'promised';
    case 'right-person':
    case 'refused':
    case 'asked-callback':
    case 'asked-no-calls':
      return 'reached';
    case 'left-message':
      return 'left-message';
    case 'wrong-number':
    case 'invalid-number':
      return 'wrong-person';
    case 'no-answer':
    case 'busy':
    case 'voicemail':
    case 'hung-up':
      return 'no-answer';
    case 'deceased':
      return 'other';
  }
}
