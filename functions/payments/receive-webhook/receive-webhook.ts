import { createHash } from 'node:crypto';
import type { FindGateway } from '#shared/adapters/gateways/open-gateways.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { type HttpRequest, type HttpResponse, problem } from '#shared/lambda/http-handler.ts';
import type { RawWebhook } from '#shared/table/raw-webhooks.ts';

export type ReceiveWebhookDeps = {
  readonly findGateway: FindGateway;
  readonly keep: (
    key: { readonly gateway: string; readonly day: string; readonly eventId: string },
    webhook: RawWebhook,
  ) => Promise<'kept' | 'known'>;
};

/** A kept body must fit one item of the table (400 KB); the largest batch that a gateway sends is far smaller. */
export const WEBHOOK_BYTES_MAX = 256_000;

/**
 * `/webhooks/<gateway>`; Bacen's standard has PSPs add `/pix` to the address that they were given, and `/rec` and `/cobr` to those
 * for authorisations and charges of Pix Automático. Its own example of such an address ends with a slash, which makes two of them.
 */
const PATH = /^\/webhooks\/([a-z-]{1,40})(?:\/{1,2}(?:pix|rec|cobr))?\/?$/;

/**
 * Keeps what a gateway sent, if it is from the gateway, and answers at once. What it means is found out later, so a
 * body that nobody can read is kept too. The same body sent again is answered the same, and kept once where it proves
 * itself.
 */
export async function receiveWebhook(
  deps: ReceiveWebhookDeps,
  request: HttpRequest,
  now: Instant,
): Promise<HttpResponse> {
  const name = PATH.exec(request.path)?.[1] ?? '';
  const gateway = await deps.findGateway(name);
  if (gateway === null) return unknownGateway(name);
  if (Buffer.byteLength(request.body) > WEBHOOK_BYTES_MAX) return tooLarge();

  const { body, headers, query, clientCertificate = null } = request;
  const verified = gateway.verify({ body, headers, query, clientCertificate }, now);
  if (!verified.ok) return notProven();

  const { strength } = verified;
  // A body that only says what to ask about may come again word for word, and mean something else each time.
  const cause = strength === 'strong' ? body : `${now} ${body}`;
  const eventId = createHash('sha256').update(cause).digest('hex');
  const key = { gateway: name, day: now.slice(0, 10), eventId };
  await deps.keep(key, { body, strength, receivedAt: now });
  return { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
}

const unknownGateway = (name: string): HttpResponse =>
  problem(
    404,
    'Gateway desconhecido',
    `Não há gateway "${name.slice(0, 40)}". Confira o endereço do webhook.`,
  );

const tooLarge = (): HttpResponse =>
  problem(413, 'Corpo grande demais', `O corpo passa de ${WEBHOOK_BYTES_MAX} bytes.`);

const notProven = (): HttpResponse =>
  problem(
    401,
    'Assinatura inválida',
    'A assinatura, o token ou o certificado não confere. Confira o segredo configurado no gateway.',
  );
