import * as z from 'zod';
import { PromiseRequest } from '#events/api/agreement.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import {
  makePromise,
  promisableDays,
  promiseRefused,
} from '#shared/domain/promise/make-promise.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { openDesk } from '../offer-desk.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { recordDecision } from '../record-decision.ts';
import { Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

export const recordPromise = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/promises',
  operationId: 'recordPromise',
  summary: 'Registra o dia em que o devedor prometeu pagar; até ele ninguém cobra',
  description: 'Com uma promessa de pé, o dia dela muda, tantas vezes quantas a política permite.',
  roles: ['admin', 'gestor', 'operador'],
  params: z.strictObject({ debtorId: DebtorId }),
  query: NO_PARAMETERS,
  body: PromiseRequest,
  answer: null,
  async handle(deps, call) {
    const { user, at, params, body } = call;
    const { credorId, date } = body;
    requireCredor(user, credorId);
    const { policy } = (await openDesk(deps, credorId, at)).documents;
    const moneyRules = await readMoneyRules(deps.config);
    const { document: contactPolicy } = await deps.config.read(
      ContactPolicy,
      'contact-policy',
      CONTACT_POLICY_ID,
    );
    await recordDecision(deps, call, params.debtorId, (record) => {
      const via = 'operator' as const;
      const rules = { policy, contactPolicy, moneyRules };
      const answer = makePromise(record, { credorId, date, via, ...rules, now: at });
      if (answer.outcome === 'made') return { facts: [answer.fact] };
      const why = promiseRefused(answer.because, promisableDays(record, policy, at));
      throw new Refusal(409, 'A promessa não pode ser feita', why);
    });
  },
});
