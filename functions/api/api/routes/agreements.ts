import * as z from 'zod';
import { AgreementCancelling, AgreementLettingGo, AgreementList } from '#events/api/agreement.ts';
import { Role } from '#events/api/configuration.ts';
import { acceptanceFacts } from '#shared/domain/agreement/accept-offer.ts';
import { agreementOf } from '#shared/domain/agreement/agreement-figures.ts';
import { checkProposal } from '#shared/domain/agreement/check-proposal.ts';
import { letRestGo, restToLetGo } from '#shared/domain/agreement/let-go.ts';
import { endAgreement } from '#shared/domain/agreement/end-agreement.ts';
import type { Agreement } from '#shared/domain/agreement/agreement.ts';
import { keptNote } from '#shared/domain/debtor/note.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { AgreementId, CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { type Centavos, formatReais } from '#shared/domain/values/money.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { listAgreementsOf } from '#shared/table/read-agreements.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { agreementSummary } from '../agreement-view.ts';
import { offerRefused, openDesk } from '../offer-desk.ts';
import { ownRecord } from '../own-record.ts';
import { recordDecision } from '../record-decision.ts';
import { notFound, Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { signForDebtor } from '../sign-for-debtor.ts';
import { requireCredor, type User } from '../user.ts';

const params = z.strictObject({ debtorId: DebtorId, agreementId: AgreementId });

export const listAgreements = route({
  method: 'GET',
  path: '/api/agreements',
  operationId: 'listAgreements',
  summary: 'Os acordos de um credor, os mais novos primeiro',
  description: 'No máximo 100. Os que esperam por aprovação têm `status` igual a `proposed`.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: AgreementList,
  async handle({ table }, { user, query: { credorId } }) {
    requireCredor(user, credorId);
    const found = await listAgreementsOf(table, credorId);
    return {
      items: found.map(({ debtorId, name, agreement }) => {
        return { debtorId, credorId, name, agreement: agreementSummary(agreement) };
      }),
    };
  },
});

export const approveAgreement = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/agreements/{agreementId}/approve',
  operationId: 'approveAgreement',
  summary: 'Aprova um acordo acima do limite de quem o propôs; ele passa a valer',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: null,
  async handle(deps, call) {
    const { user, at, params } = call;
    const known = ownRecord(await loadDebtor(deps.table, params.debtorId), user);
    const desk = await openDesk(deps, ownAgreement(known, user, params.agreementId).credorId, at);
    await recordDecision(deps, call, params.debtorId, async (record, cause, profile) => {
      const checked = checkProposal(desk.asIs(record), params.agreementId);
      if (checked.outcome === 'refused') throw offerRefused(checked.because);
      const { status: _, proposedAt: __, ...terms } = checked.proposal;
      const { signature, vault } = await signForDebtor(deps, call, record, profile, terms, cause);
      return { facts: acceptanceFacts(record, terms, signature, at), vault };
    });
  },
});

export const refuseAgreement = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/agreements/{agreementId}/refuse',
  operationId: 'refuseAgreement',
  summary: 'Recusa um acordo que espera por aprovação',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: null,
  async handle(deps, call) {
    await recordDecision(deps, call, call.params.debtorId, (record) => {
      const agreement = ownAgreement(record, call.user, call.params.agreementId);
      if (agreement.status !== 'proposed') throw wrongStatus(agreement.status, 'proposed');
      const { agreementId, credorId } = agreement;
      return { facts: [{ type: 'agreement-refused', agreementId, credorId }] };
    });
  },
});

export const cancelAgreement = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/agreements/{agreementId}/cancel',
  operationId: 'cancelAgreement',
  summary: 'Cancela um acordo em vigor: as dívidas voltam, menos o que foi pago ou perdoado',
  description:
    '`reason` diz por quê, em palavras, e fica na história da pessoa. O devedor é avisado de que o acordo foi cancelado, sem essas palavras.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: AgreementCancelling,
  answer: null,
  async handle(deps, call) {
    const { at, params } = call;
    const { because, reason } = call.body;
    const rules = await readMoneyRules(deps.config);
    await recordDecision(deps, call, params.debtorId, (record, cause) => {
      const agreement = ownAgreement(record, call.user, params.agreementId);
      if (agreement.status !== 'active') throw wrongStatus(agreement.status, 'active');
      const { noteId, notes } = keptNote(reason, params.debtorId, cause);
      const why = { because, ...(noteId && { noteId }) };
      const ending = { type: 'agreement-cancelled', ...why } as const;
      return { facts: endAgreement(record, agreement, ending, at, rules), vault: { notes } };
    });
  },
});

export const letGoAgreement = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/agreements/{agreementId}/let-go',
  operationId: 'letGoAgreement',
  summary:
    'Deixa por isso mesmo o que um acordo cumprido voltou a dever; ele volta a estar cumprido',
  description:
    'Vale para o que faltou por ato do credor (devolução ou correção). `rest` é o valor que foi mostrado: se já é outro, nada muda. `reason` diz por quê, em palavras, e fica na história da pessoa. O devedor é avisado de que nada mais falta.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: AgreementLettingGo,
  answer: null,
  async handle(deps, call) {
    const { at, params } = call;
    const { rest, reason } = call.body;
    const rules = await readMoneyRules(deps.config);
    await recordDecision(deps, call, params.debtorId, (record, cause) => {
      const agreement = ownAgreement(record, call.user, params.agreementId);
      if (agreement.status !== 'active') throw wrongStatus(agreement.status, 'active');
      const known = restToLetGo(record, agreement);
      if (known === null) throw nothingToLetGo();
      if (known !== rest) throw otherRest(rest, known);
      const { noteId, notes } = keptNote(reason, params.debtorId, cause);
      return { facts: letRestGo(record, agreement, noteId, at, rules), vault: { notes } };
    });
  },
});

const nothingToLetGo = (): Refusal =>
  new Refusal(
    409,
    'Não há o que deixar por isso mesmo',
    'Só o que um acordo cumprido voltou a dever por devolução ou correção do credor pode ser deixado, e não enquanto o banco de quem pagou segura parte do dinheiro. Atualize a página.',
  );

const otherRest = (told: Centavos, known: Centavos): Refusal =>
  new Refusal(
    409,
    'O valor mudou',
    `Foi pedido deixar ${formatReais(told)}, e agora faltam ${formatReais(known)}. Atualize a página e confira.`,
  );

/** @throws Refusal with 404 for an agreement that does not exist, and with 403 for one of another's credor */
function ownAgreement(record: RegisteredRecord, user: User, agreementId: AgreementId): Agreement {
  const agreement = agreementOf(record, agreementId);
  if (!agreement) {
    throw notFound('Acordo não encontrado', 'O devedor não tem acordo com este código.');
  }
  requireCredor(user, agreement.credorId);
  return agreement;
}

const STATUS_NAMES: Readonly<Record<Agreement['status'], string>> = {
  proposed: 'à espera de aprovação',
  refused: 'recusado',
  active: 'em vigor',
  fulfilled: 'cumprido',
  broken: 'quebrado',
  cancelled: 'cancelado',
  renegotiated: 'renegociado',
};

const wrongStatus = (status: Agreement['status'], wanted: Agreement['status']): Refusal =>
  new Refusal(
    409,
    'O acordo não permite isto agora',
    `O acordo está ${STATUS_NAMES[status]}, e precisa estar ${STATUS_NAMES[wanted]}. Atualize a página.`,
  );
