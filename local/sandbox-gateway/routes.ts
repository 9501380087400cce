import { jsonResponse, readBody, type WireRequest, type WireResponse } from '#local/aws/wire.ts';
import { CobOrder } from './cob-order.ts';
import { payerRoutes } from './payer-routes.ts';
import { cobJson } from './pix-json.ts';
import type { Psp } from './psp.ts';

const BODY_BYTES_MAX = 100_000;
const COB = /^\/cob\/([A-Za-z0-9]{26,35})$/;

/** The Pix API for our functions, and the pages for whoever pays. */
export async function answerRequest(psp: Psp, request: WireRequest): Promise<WireResponse> {
  const body = (await readBody(request.body, BODY_BYTES_MAX)).toString('utf8');
  const txid = COB.exec(request.path)?.[1];
  if (txid === undefined) return payerRoutes(psp, request, body);
  if (request.method === 'GET') return showCob(psp, txid);
  if (request.method === 'PUT') return openCob(psp, txid, body);
  return pixProblem(405, 'CobOperacaoInvalida', 'Só PUT e GET.');
}

function showCob(psp: Psp, txid: string): WireResponse {
  const charge = psp.find(txid);
  if (charge === undefined) {
    return pixProblem(404, 'CobNaoEncontrado', 'Não há cobrança com este txid.');
  }
  return jsonResponse(200, cobJson(charge, psp.host));
}

/** A txid is used once: as with real PSPs, whoever repeats the call is refused and must look the charge up. */
function openCob(psp: Psp, txid: string, body: string): WireResponse {
  const order = CobOrder.safeParse(jsonOf(body));
  if (!order.success) {
    return pixProblem(400, 'CobOperacaoInvalida', 'A cobrança não respeita o schema.', {
      violacoes: order.error.issues.map(({ path, message }) => ({
        razao: message,
        propriedade: `cob.${path.join('.')}`,
      })),
    });
  }
  const charge = psp.open(txid, order.data);
  if (charge === null) return pixProblem(400, 'CobOperacaoInvalida', 'O txid já foi usado.');
  return jsonResponse(201, cobJson(charge, psp.host));
}

/** An error in the shape that Bacen prescribes (RFC 7807). */
const pixProblem = (status: number, type: string, detail: string, more: object = {}) =>
  jsonResponse(
    status,
    {
      type: `https://pix.bcb.gov.br/api/v2/error/${type}`,
      title: 'Operação não realizada',
      status,
      detail,
      ...more,
    },
    { 'content-type': 'application/problem+json' },
  );

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
