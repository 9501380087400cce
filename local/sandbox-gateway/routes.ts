import * as z from 'zod';
import { jsonResponse, readBody, type WireRequest, type WireResponse } from '#local/aws/wire.ts';
import { CobOrder, CobvOrder } from './cob-order.ts';
import { payerRoutes } from './payer-routes.ts';
import { bolepixJson, cobJson, placeOf } from './pix-json.ts';
import { asksForReceived, receivedPix } from './received.ts';
import { heldOf } from './psp-book.ts';
import type { PspCharge } from './psp-state.ts';
import type { Psp } from './psp.ts';

const BODY_BYTES_MAX = 100_000;
const CHARGE = /^\/(cobv?|bolepix)\/([A-Za-z0-9]{26,35})$/;

/** The Pix API for our functions, and the pages for whoever pays. */
export async function answerRequest(psp: Psp, request: WireRequest): Promise<WireResponse> {
  const body = (await readBody(request.body, BODY_BYTES_MAX)).toString('utf8');
  if (asksForReceived(request)) return receivedPix(psp, request);
  const [, place, txid] = CHARGE.exec(request.path) ?? [];
  if (txid === undefined) return payerRoutes(psp, request, body);
  if (place === 'bolepix') return bolepix(psp, request.method, txid, body);
  const schema = place === 'cobv' ? CobvOrder : CobOrder;
  const known = psp.find(txid);
  const charge = known && placeOf(known) === place ? known : undefined;
  switch (request.method) {
    case 'PUT':
      return openCob(psp, txid, schema.safeParse(jsonOf(body)));
    case 'GET':
      return charge === undefined ? unknownCob() : jsonResponse(200, cobJson(charge, psp.host));
    case 'PATCH':
      return charge === undefined ? unknownCob() : removeCob(psp, charge, body);
    default:
      return pixProblem(405, 'CobOperacaoInvalida', 'Só PUT, GET e PATCH.');
  }
}

/** Asked for again, an order is answered as it was the first time. What the standard does not know is told here of every charge. */
function bolepix(psp: Psp, method: string, txid: string, body: string): WireResponse {
  const known = psp.find(txid);
  if (method === 'PUT' && known === undefined) {
    const order = CobvOrder.safeParse(jsonOf(body));
    if (!order.success) return openCob(psp, txid, order);
    const { lastDay } = order.data;
    const charge = psp.open(txid, order.data);
    const refusal = charge && lastDay && psp.addBoleto(charge, lastDay);
    if (typeof refusal === 'string') return pixProblem(400, 'BolepixInvalido', refusal);
  }
  const charge = psp.find(txid);
  const isMeant = method === 'GET' || charge?.boleto !== undefined;
  return charge === undefined || !isMeant
    ? unknownCob()
    : jsonResponse(200, bolepixJson(charge, psp.host, psp.now()));
}

const unknownCob = (): WireResponse =>
  pixProblem(404, 'CobNaoEncontrado', 'Não há cobrança com este txid.');

const Removal = z.object({ status: z.literal('REMOVIDA_PELO_USUARIO_RECEBEDOR') });

/** Only a charge that nobody paid can be removed, and of all that a revision may change only that is offered here. */
function removeCob(psp: Psp, charge: PspCharge, body: string): WireResponse {
  if (!Removal.safeParse(jsonOf(body)).success || heldOf(charge) > 0) {
    return pixProblem(
      400,
      'CobOperacaoInvalida',
      'A cobrança não está ativa ou a revisão é outra.',
    );
  }
  psp.remove(charge);
  return jsonResponse(200, cobJson(charge, psp.host));
}

/** A txid is used once: as with real PSPs, whoever repeats the call is refused and must look the charge up. */
function openCob(psp: Psp, txid: string, order: z.ZodSafeParseResult<CobOrder>): WireResponse {
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
