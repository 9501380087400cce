import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import {
  ReguaDraftList,
  ReguaDraftSaving,
  ReguaDraftView,
  ReguaProblems,
  ReguaProposal,
  ReguaValidation,
} from '#events/api/regua.ts';
import { ReguaId } from '#shared/domain/values/ids.ts';
import { listConfigIds } from '#shared/table/config-documents.ts';
import { discardDraft, readDraftSlot, saveDraft } from '#shared/table/drafts.ts';
import { valueAt } from '../field-problems.ts';
import { orDraftChanged, proposed, withoutProposal } from '../drafts.ts';
import { nextDraft } from '../next-draft.ts';
import {
  draftView,
  placeOfRegua,
  readDraft,
  readLive,
  readSeenDraft,
  refuseProblems,
  requireReguaOf,
} from '../regua-desk.ts';
import { reguaProblems } from '../regua-problems.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

const DRAFTS_MAX = 100;
const params = z.strictObject({ reguaId: ReguaId });
const seen = z.strictObject({ revision: z.coerce.number().pipe(z.int().min(1)) });

export const listReguaDrafts = route({
  method: 'GET',
  path: '/api/regua-drafts',
  operationId: 'listReguaDrafts',
  summary: 'Os rascunhos de réguas, também das que nunca foram publicadas',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ReguaDraftList,
  async handle({ table }) {
    const ids = (await listConfigIds(table, 'regua-draft')).slice(0, DRAFTS_MAX);
    const items = await Promise.all(
      ids.map(async (id) => {
        const reguaId = ReguaId.parse(id);
        const { draft } = await readDraftSlot(table, placeOfRegua(reguaId));
        if (!draft) return [];
        const name = valueAt(JSON.parse(draft.text), ['name']);
        const { savedAt, savedBy, proposal } = draft;
        const isProposed = proposal !== null;
        return [
          { reguaId, name: typeof name === 'string' ? name : id, savedAt, savedBy, isProposed },
        ];
      }),
    );
    return { items: items.flat() };
  },
});

export const readReguaDraft = route({
  method: 'GET',
  path: '/api/reguas/{reguaId}/draft',
  operationId: 'readReguaDraft',
  summary: 'O rascunho de uma régua, com todos os seus problemas e o que você pode fazer com ele',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ReguaDraftView,
  async handle(deps, call) {
    const { reguaId } = call.params;
    return draftView(deps, call, reguaId, await readDraft(deps, call, reguaId));
  },
});

export const saveReguaDraft = route({
  method: 'PUT',
  path: '/api/reguas/{reguaId}/draft',
  operationId: 'saveReguaDraft',
  summary: 'Salva o rascunho de uma régua, mesmo com problemas',
  description:
    'Em `expectedRevision` vai a revisão que você viu, ou a de um rascunho novo: 0, ou a que a recusa disser. Há um ' +
    'rascunho por régua. Salvar retira o pedido de publicação. Nada muda para devedores antes de publicar.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: ReguaDraftSaving,
  answer: ReguaDraftView,
  async handle(deps, call) {
    const { table } = deps;
    const { reguaId } = call.params;
    const { expectedRevision, document } = call.body;
    await requireReguaOf(deps, call, reguaId);
    const [slot, live] = await Promise.all([
      readDraftSlot(table, placeOfRegua(reguaId)),
      readLive(table, reguaId),
    ]);
    const draft = nextDraft(slot, call.body, live?.version ?? 0, call);
    await orDraftChanged(expectedRevision, () => saveDraft(table, placeOfRegua(reguaId), draft));
    const problems = await reguaProblems(table, reguaId, document, call.at);
    return draftView(deps, call, reguaId, { draft, document, live, problems });
  },
});

export const discardReguaDraft = route({
  method: 'DELETE',
  path: '/api/reguas/{reguaId}/draft',
  operationId: 'discardReguaDraft',
  summary: 'Descarta o rascunho de uma régua',
  roles: ['admin', 'gestor'],
  params,
  query: seen,
  body: NO_BODY,
  answer: null,
  async handle(deps, call) {
    const { reguaId } = call.params;
    const { revision } = call.query;
    await requireReguaOf(deps, call, reguaId);
    const { draft } = await readSeenDraft(deps, call, reguaId, revision);
    await orDraftChanged(revision, () => discardDraft(deps.table, placeOfRegua(reguaId), draft));
  },
});

export const validateRegua = route({
  method: 'POST',
  path: '/api/reguas/{reguaId}/validation',
  operationId: 'validateRegua',
  summary: 'Confere uma régua sem salvar nada: todos os problemas de uma vez',
  description:
    'Cada problema diz onde está (`steps.3.localTime`), o que está lá e o que fazer. Sem problemas, a régua pode ser publicada.',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: ReguaValidation,
  answer: ReguaProblems,
  async handle({ table }, { params: { reguaId }, body: { document }, at }) {
    return { problems: await reguaProblems(table, reguaId, document, at) };
  },
});

export const proposeReguaDraft = route({
  method: 'POST',
  path: '/api/reguas/{reguaId}/draft/proposal',
  operationId: 'proposeReguaDraft',
  summary: 'Pede que outra pessoa publique o rascunho',
  description: 'Só onde a instalação pede duas pessoas. Quem escreveu ou pediu não aprova.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: ReguaProposal,
  answer: ReguaDraftView,
  async handle(deps, call) {
    const { reguaId } = call.params;
    const { expectedRevision } = call.body;
    await requireReguaOf(deps, call, reguaId);
    const found = await readSeenDraft(deps, call, reguaId, expectedRevision);
    const draft = proposed(deps, call, found.draft);
    refuseProblems(found.problems);
    await orDraftChanged(expectedRevision, () =>
      saveDraft(deps.table, placeOfRegua(reguaId), draft),
    );
    return draftView(deps, call, reguaId, { ...found, draft });
  },
});

export const refuseReguaProposal = route({
  method: 'DELETE',
  path: '/api/reguas/{reguaId}/draft/proposal',
  operationId: 'refuseReguaProposal',
  summary: 'Recusa ou retira o pedido de publicação; o rascunho fica',
  roles: ['admin', 'gestor'],
  params,
  query: seen,
  body: NO_BODY,
  answer: null,
  async handle(deps, call) {
    const { reguaId } = call.params;
    const { revision } = call.query;
    await requireReguaOf(deps, call, reguaId);
    const { draft } = await readSeenDraft(deps, call, reguaId, revision);
    await orDraftChanged(revision, () =>
      saveDraft(deps.table, placeOfRegua(reguaId), withoutProposal(draft)),
    );
  },
});
