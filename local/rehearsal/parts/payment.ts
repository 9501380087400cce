import { textOf } from '#local/flows/portal-visit.ts';
import { type Page, Visitor } from '#local/sample/visitor.ts';
import type { PspCharge } from '#local/sandbox-gateway/psp-state.ts';
import { SANDBOX_SIGNATURE_HEADER } from '#shared/adapters/gateways/sandbox.ts';
import { timedHmac } from '#shared/adapters/gateways/timed-hmac.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Api } from '../api.ts';
import type { Cloud } from '../cloud.ts';
import type { LiveGateway } from '../gateway.ts';
import { readDebtor } from '../life.ts';
import { type Log, seen } from '../log.ts';
import { type ArrivedEmail, arrival, emailsTo } from '../outbox.ts';
import { portalDoor } from '../portal-door.ts';
import { until } from '../until.ts';
import { MARIA } from './debtors.ts';

const ISSUED_SECONDS = 60;
const APPLIED_SECONDS = 60;

/** Maria follows her link, asks for a Pix and pays it; the gateway tells of it more than once. */
export async function payByPix(
  cloud: Cloud,
  api: Api,
  gateway: LiveGateway,
  { maria, email }: { readonly maria: DebtorId; readonly email: ArrivedEmail },
  { step }: Log,
): Promise<void> {
  const visitor = new Visitor(portalDoor(cloud));
  const link = linkOf(email);
  const debts = await step('Maria opens her link and types her CPF (portal)', async () => {
    const door = await visitor.open(`/p/${link}`);
    if (door.html.includes('350,00')) throw new Error('The door tells of the debt.');
    const value = await visitor.submit(door, `/p/${link}`, { documento: MARIA.cpf });
    const { cases } = await readDebtor(api, maria);
    const due = formatReais(cases[0]?.amountDue ?? failed('Maria owes nothing.'));
    if (!textOf(value).includes(due.replace(/\s/, ' ')))
      throw new Error(`The page does not say ${due}, but: ${textOf(value)}`);
    return { seen: `the page says ${due}, as the API does`, value };
  });
  const charge = await step('She asks for a Pix (portal, queue, gateway)', async () => {
    const value = await askForPix(visitor, gateway, debts);
    return { seen: `Pix of ${formatReais(value.amount)}, ${value.txid}`, value };
  });
  await step('A webhook with a wrong signature is refused', async () => {
    const body = JSON.stringify({ pix: [] });
    const signature = timedHmac('not-the-secret', Math.floor(Date.now() / 1_000), body);
    const headers = { [SANDBOX_SIGNATURE_HEADER]: signature };
    const forged = { method: 'POST', path: '/webhooks/sandbox', headers, body };
    const { status } = await cloud.front.request(forged);
    if (status !== 401) throw new Error(`It was answered with ${status}.`);
    return seen('401');
  });
  await step('She pays, and the gateway tells of it twice (webhook, stream, queue)', async () => {
    gateway.pay(charge, charge.amount, 'three-times');
    const settled = await until(APPLIED_SECONDS, 'the payment', async () => {
      const [found] = (await readDebtor(api, maria)).cases;
      return found?.status === 'settled' ? found : null;
    });
    const [payment, second] = settled.payments;
    if (!payment || second || payment.amount !== charge.amount || payment.overpaid !== 0)
      throw new Error(`One payment was due, but: ${JSON.stringify(settled.payments)}`);
    const told = gateway.noticesAbout(charge.txid).filter(({ status }) => status === 'delivered');
    return seen(
      `settled by one payment of ${formatReais(payment.amount)} (${told.length} webhooks)`,
    );
  });
  await step('She is thanked by e-mail', async () => {
    const inbox = () => emailsTo(cloud.endpoint, MARIA.email);
    const { Subject } = await arrival(inbox, 2, APPLIED_SECONDS);
    return seen(`"${Subject}"`);
  });
}

async function askForPix(visitor: Visitor, gateway: LiveGateway, debts: Page): Promise<PspCharge> {
  const waiting = await visitor.submit(debts, '/pix');
  const txid = /\/pix\/([a-z0-9]{32})/.exec(waiting.path)?.[1];
  if (!txid) throw new Error(`No Pix was asked for; the page is ${waiting.path}.`);
  return until(ISSUED_SECONDS, 'the Pix', async () => {
    const charge = gateway.find(txid);
    if (!charge) return null;
    const { html } = await visitor.open(waiting.path);
    return html.includes(charge.copiaECola) ? charge : null;
  });
}

function linkOf({ BodyText }: ArrivedEmail): string {
  return /\/p\/([\w-]{22})/.exec(BodyText)?.[1] ?? failed('The e-mail has no link.');
}

function failed(because: string): never {
  throw new Error(because);
}
