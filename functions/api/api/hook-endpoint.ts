import { HookEndpoints, type PushEndpoint } from '#shared/domain/hooks/hook-endpoints.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import type { Table } from '#shared/table/table.ts';
import type { HookPlace } from '#shared/table/unread-events.ts';
import { notFound, Refusal } from './refusal.ts';

/** An endpoint that events are pushed to. @throws Refusal with 404 where there is none, with 409 where events are fetched */
export async function requirePush(
  table: Table,
  { credorId, endpointId }: HookPlace,
): Promise<PushEndpoint> {
  const found = await readConfig(table, HookEndpoints, 'hooks', credorId);
  const endpoint = found?.document.endpoints.find((one) => one.endpointId === endpointId);
  if (!endpoint)
    throw notFound(
      'Destino não encontrado',
      `O credor não tem um destino de código "${endpointId}". Publique-o na lista de destinos.`,
    );
  if (endpoint.kind !== 'pull') return endpoint;
  throw new Refusal(
    409,
    'Este destino busca os eventos',
    'A um destino que busca os eventos na lista nada é mandado, e ele não tem chave.',
  );
}
