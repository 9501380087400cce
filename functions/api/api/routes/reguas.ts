import * as z from 'zod';
import { ReguaView, Role } from '#events/api/configuration.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { ReguaId } from '#shared/domain/values/ids.ts';
import { listConfigIds, readConfig } from '#shared/table/config-documents.ts';
import { readConfigs } from '#shared/table/read-configs.ts';
import { readTemplates } from '../read-templates.ts';
import { notFound } from '../refusal.ts';
import { reguaView } from '../regua-view.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

const REGUAS_MAX = 50;

export const listReguas = route({
  method: 'GET',
  path: '/api/reguas',
  operationId: 'listReguas',
  summary: 'As réguas publicadas, passo a passo',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: z.object({ items: z.array(ReguaView) }),
  async handle({ table }) {
    const ids = (await listConfigIds(table, 'regua')).slice(0, REGUAS_MAX);
    const reguas = await readConfigs(table, Regua, 'regua', ids);
    const templates = await readTemplates(
      table,
      reguas.map(({ document }) => document),
    );
    return { items: reguas.map((published) => reguaView(published, templates)) };
  },
});

export const readRegua = route({
  method: 'GET',
  path: '/api/reguas/{reguaId}',
  operationId: 'readRegua',
  summary: 'Uma régua, passo a passo, com o que cada mensagem diz',
  roles: Role.options,
  params: z.strictObject({ reguaId: ReguaId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ReguaView,
  async handle({ table }, { params: { reguaId } }) {
    const found = await readConfig(table, Regua, 'regua', reguaId);
    if (!found) throw notFound('Régua não encontrada', `A régua "${reguaId}" não foi publicada.`);
    return reguaView(found, await readTemplates(table, [found.document]));
  },
});
