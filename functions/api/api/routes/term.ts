import * as z from 'zod';
import { SignedTermView } from '#events/api/agreement.ts';
import { Role } from '#events/api/configuration.ts';
import { agreementOf } from '#shared/domain/agreement/agreement-figures.ts';
import { AgreementId, DebtorId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readTerm } from '#shared/table/read-term.ts';
import { ownRecord } from '../own-record.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

export const readSignedTerm = route({
  method: 'GET',
  path: '/api/debtors/{debtorId}/agreements/{agreementId}/term',
  operationId: 'readSignedTerm',
  summary: 'O termo assinado, em PDF (base64), com a prova do aceite',
  roles: Role.options,
  params: z.strictObject({ debtorId: DebtorId, agreementId: AgreementId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: SignedTermView,
  async handle({ table }, { user, params: { debtorId, agreementId } }) {
    const own = ownRecord(await loadDebtor(table, debtorId), user);
    const term = agreementOf(own, agreementId) && (await readTerm(table, debtorId, agreementId));
    if (!term) {
      throw notFound(
        'Termo não encontrado',
        'O acordo não existe, não foi assinado ou foi apagado.',
      );
    }
    return { pdf: term.pdf, termHash: term.evidence.termHash, evidence: term.evidence };
  },
});
