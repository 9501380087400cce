import { DossierRequest, IssuedDossier } from '#events/api/dossier.ts';
import { VOLUME_ENTRIES_MAX } from '#shared/domain/dossier/dossier.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import * as z from 'zod';
import { drawUpDossier, nameOf } from '../dossier-desk.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

export const issueDossier = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/dossiers',
  operationId: 'issueDossier',
  summary: 'O dossiê de um devedor com um credor, em JSON que se confere e em PDF (base64)',
  description:
    'Traz pessoa, contatos com a base legal, dívidas com a memória de cálculo de hoje, acordos com a prova do aceite, pagamentos e ' +
    'todos os acontecimentos, também os contatos retidos, com texto, regra, versão e hash. A emissão fica escrita na história, com o ' +
    `SHA-256 do conteúdo. Um volume tem até ${VOLUME_ENTRIES_MAX} linhas da história; os seguintes se pedem por \`volume\`.`,
  roles: ['admin', 'gestor', 'auditor'],
  params: z.strictObject({ debtorId: DebtorId }),
  query: NO_PARAMETERS,
  body: DossierRequest,
  answer: IssuedDossier,
  async handle(deps, { user, request, at, params: { debtorId }, body }) {
    const { credorId } = body;
    requireCredor(user, credorId);
    const context = { actor: `user:${user.userId}`, cause: `api:${request.id}`.slice(0, 200), at };
    let issued: Awaited<ReturnType<typeof drawUpDossier>> | undefined;
    await changeDebtor(deps.table, debtorId, context, async (loaded) => {
      issued = await drawUpDossier(deps, user, loaded, body, at);
      const { volume, contentHash } = issued.dossier;
      const { number, from, through } = volume;
      const fact = { type: 'dossier-issued' as const, credorId, from, through, contentHash };
      return { outcome: 'issued', decision: { facts: [{ ...fact, volume: number }] } };
    });
    if (!issued) throw new Error('a dossier was recorded without being drawn up');
    const { dossier, credor } = issued;
    // Drawing is only started where a paper is drawn: no other answer waits for it.
    const { dossierPaper } = await import('#shared/paper/dossier-paper.ts');
    const pdf = Buffer.from(await dossierPaper(dossier, credor)).toString('base64');
    return { name: nameOf(credorId, debtorId, dossier.volume), dossier, pdf };
  },
});
