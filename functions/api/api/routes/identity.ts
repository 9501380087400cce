import * as z from 'zod';
import { IDENTITY_TRIES_MAX } from '#shared/domain/history/evolve-registration.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { recordDecision } from '../record-decision.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

export const unlockIdentity = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/identity/unlock',
  operationId: 'unlockIdentity',
  summary: 'Devolve ao devedor as tentativas de se identificar no portal',
  description: 'Repetir não muda nada.',
  roles: ['admin', 'gestor'],
  params: z.strictObject({ debtorId: DebtorId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: null,
  async handle(deps, call) {
    await recordDecision(deps, call, call.params.debtorId, ({ debtor }) => ({
      facts: debtor.identityTriesLeft === IDENTITY_TRIES_MAX ? [] : [{ type: 'identity-unlocked' }],
    }));
  },
});
