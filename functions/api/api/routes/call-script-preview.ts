import { CallScriptPreview, CallScriptsPath, CallScriptsTrial } from '#events/api/call-scripts.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { requireSpeakable } from '../call-script-desk.ts';
import { ownRecord } from '../own-record.ts';
import { debtorNotFound } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { spokenTo } from '../spoken-script.ts';
import { requireCredor } from '../user.ts';
import { callQuestion } from '../work-desk.ts';

export const previewCallScripts = route({
  method: 'POST',
  path: '/api/credores/{credorId}/call-scripts/preview',
  operationId: 'previewCallScripts',
  summary: 'Mostra os roteiros como um operador os diria hoje a um devedor; ninguém é contatado',
  description:
    'Pelo roteiro da carteira em que a pessoa está. Vale também para roteiros que ainda não foram publicados.',
  roles: ['admin', 'gestor', 'operador'],
  params: CallScriptsPath,
  query: NO_PARAMETERS,
  body: CallScriptsTrial,
  answer: CallScriptPreview,
  async handle(deps, { user, params: { credorId }, body: { document, debtorId }, at }) {
    requireCredor(user, credorId);
    requireSpeakable(document);
    const loaded = await loadDebtor(deps.table, debtorId);
    const record = ownRecord(loaded, user);
    const { profile } = loaded;
    const known = caseOf(record, credorId);
    if (profile === null || known === null) throw debtorNotFound();
    const question = await callQuestion(deps, { at }, { record, profile }, credorId);
    const { carteiraId } = known;
    const isOwn = document.carteiras.some((own) => own.carteiraId === carteiraId);
    return {
      label: profile.name,
      carteiraId: isOwn ? carteiraId : null,
      ...(await spokenTo(deps, document, question, profile)),
    };
  },
});
