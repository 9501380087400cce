import { createAgenda } from '#local/aws/agenda.ts';
import { createClock } from '#local/aws/clock.ts';
import { createPump } from '#local/aws/pump.ts';
import { readBody, targetOf, type WireHandler } from '#local/aws/wire.ts';
import { createSandboxGateway } from '#local/sandbox-gateway/sandbox-gateway.ts';
import type { GatewayEvent, ChargeOrder } from '#shared/adapters/gateways/gateway.ts';
import type { Send } from '#shared/adapters/gateways/http-sender.ts';
import { sandboxGateway } from '#shared/adapters/gateways/sandbox.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { MARIA } from '#shared/testing/records.ts';

export const startAt = Date.parse('2026-03-15T15:00:00.000Z');
const webhookSecret = 'a-secret-that-nobody-guesses';
const url = 'http://127.0.0.1:4570';
export const HOUR_MS = 3_600_000;

export const order: ChargeOrder = {
  chargeId: chargeIdOf(MARIA, 'x'),
  amount: centavos(102_167),
  kind: 'pix' as const,
  forDate: localDate('2026-03-15'),
  payableUntil: localDate('2026-03-15'),
  credor: { name: 'Loja Aurora', pixKey: '11222333000181', city: 'Campinas' },
  payer: { name: 'Maria da Silva', taxId: '52998224725' },
};

const sendTo =
  (wire: WireHandler): Send =>
  async ({ method, url: address, headers, body = '' }) => {
    const { pathname, search } = new URL(address);
    const request = { method, ...targetOf(pathname + search), headers, body: Buffer.from(body) };
    const response = await wire(request);
    return { status: response.status, body: (await readBody(response.body)).toString() };
  };

/** The PSP, our own adapter that speaks to it, and whoever receives its webhooks. */
export function aPsp(answers: readonly number[] = []) {
  const clock = createClock(startAt);
  const agenda = createAgenda(clock);
  const pump = createPump(clock, agenda);
  const heard: GatewayEvent[][] = [];
  const statuses = [...answers];
  const psp = createSandboxGateway(
    { clock, agenda },
    {
      url,
      webhookSecret,
      async post({ headers, body }) {
        const webhook = { headers, body, query: {}, clientCertificate: null };
        if (!gateway.verify(webhook, instantAt(clock.now())).ok) return 401;
        heard.push([...gateway.read(body)]);
        return statuses.shift() ?? 200;
      },
    },
  );
  const gateway = sandboxGateway({ send: sendTo(psp.wire), baseUrl: url, webhookSecret });
  const charge = () => {
    const found = psp.find(order.chargeId);
    if (found === undefined) throw new Error('no charge');
    return found;
  };
  const get = async (path: string) =>
    sendTo(psp.wire)({ method: 'GET', url: url + path, headers: {} });
  return { clock, pump, psp, gateway, heard, charge, get };
}

export const bolepix = {
  ...order,
  kind: 'bolepix' as const,
  payableUntil: localDate('2026-03-16'),
};
