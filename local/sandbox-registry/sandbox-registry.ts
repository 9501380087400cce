import * as z from 'zod';
import type { Clock } from '#local/aws/clock.ts';
import { jsonResponse, readBody, type WireHandler, type WireResponse } from '#local/aws/wire.ts';
import { RegistryName } from '#shared/domain/listing/listing-kind.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { listPage } from './list-page.ts';
import { createRegistryBook, type RegistryEntry, RegistryOrder } from './registry-book.ts';

const BODY_BYTES_MAX = 20_000;
const ENTRY = /^\/registros\/([a-z-]+)\/([a-z0-9]{8,35})$/;
/** For people who look what lies here. */
export const LIST_PATH = '/sandbox/registros';
const Release = z.object({ motivo: z.string().min(1) });

/**
 * A bureau and a cartório that live in this process: `PUT`, `GET` and `DELETE` of one entry under our own key. They can be
 * closed for a while, as real ones are.
 */
export function createSandboxRegistry(clock: Pick<Clock, 'now'>) {
  const book = createRegistryBook();
  let isOpen = true;
  const now = () => instantAt(clock.now());

  const wire: WireHandler = async (request) => {
    if (request.path === LIST_PATH) return listed();
    if (!isOpen) return problem(503, 'O órgão está fora do ar.');
    const [, name, key] = ENTRY.exec(request.path) ?? [];
    const registry = RegistryName.safeParse(name).data;
    if (registry === undefined || key === undefined) return problem(404, 'Não há nada aqui.');
    const body = jsonOf((await readBody(request.body, BODY_BYTES_MAX)).toString('utf8'));
    const known = book.find(registry, key);
    switch (request.method) {
      case 'PUT': {
        const order = RegistryOrder.safeParse(body);
        if (!order.success) return problem(400, 'O pedido não está completo.');
        const { titulo, endereco } = order.data;
        if (registry === 'sandbox-cartorio' && !(titulo && endereco)) {
          return problem(400, 'Faltam os dados do título ou o endereço do devedor.');
        }
        return told(book.file(registry, key, order.data, now()));
      }
      case 'GET':
        return known ? told(known) : problem(404, 'Não há registro com este código.');
      case 'DELETE': {
        const release = Release.safeParse(body);
        if (!known) return problem(404, 'Não há registro com este código.');
        if (!release.success) return problem(400, 'Falta o motivo.');
        book.release(known, release.data.motivo, now());
        return jsonResponse(200, { situacao: 'baixado' });
      }
      default:
        return problem(405, 'Só PUT, GET e DELETE.');
    }
  };

  const listed = (): WireResponse => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: Buffer.from(listPage(book.entries())),
  });

  return {
    wire,
    entries: book.entries,
    /** From here on every call is answered with 503, until it opens again. */
    setOpen: (open: boolean): void => {
      isOpen = open;
    },
    exportState: book.exportState,
    importState: book.importState,
  };
}

const told = ({ protocol, releasedAt }: RegistryEntry): WireResponse =>
  jsonResponse(200, {
    protocolo: protocol,
    situacao: releasedAt === null ? 'registrado' : 'baixado',
  });

const problem = (status: number, detail: string): WireResponse =>
  jsonResponse(status, { status, detail }, { 'content-type': 'application/problem+json' });

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
