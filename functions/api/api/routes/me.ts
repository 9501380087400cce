import { Me, Role } from '#events/api/configuration.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { readConfigs } from '#shared/table/read-configs.ts';
import type { Table } from '#shared/table/table.ts';
import { ownCredores } from '../own-credores.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import type { User } from '../user.ts';

export const readMe = route({
  method: 'GET',
  path: '/api/me',
  operationId: 'readMe',
  summary: 'Quem está usando o sistema e que credores acompanha',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: Me,
  async handle({ table }, { user }) {
    const { userId, email, roles } = user;
    return { userId, email, roles, credores: await credoresOf(table, user) };
  },
});

/** The published credores that a user may see, by name. */
async function credoresOf(table: Table, user: User): Promise<Me['credores']> {
  const ids = await ownCredores(table, user);
  const found = await readConfigs(table, Credor, 'credor', ids);
  return found
    .map(({ document: { credorId, name, brandColor } }) => ({ credorId, name, brandColor }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'pt-BR'));
}
