import { type Page, Visitor } from '#local/sample/visitor.ts';
import type { EmbeddedAws } from '#local/aws/embedded-aws.ts';
import type { World } from '#local/world.ts';
import type { SentMessage } from '#local/aws/outbox.ts';

/** A debtor at the portal, with the page that they look at. */
export type Visit = { readonly visitor: Visitor; readonly page: Page; readonly link: string };

/** The messages that reached one address or phone, oldest first. */
export const inboxOf = ({ aws }: Pick<World, 'aws'>, address: string): readonly SentMessage[] =>
  aws.outbox().filter(({ to }) => [to].flat().includes(address));

/** The portal's link in a message. */
export function linkIn(message: SentMessage | undefined): string {
  const token = /\/p\/([\w-]{22})/.exec(message?.text ?? '')?.[1];
  if (!token) throw new Error('there is no link in this message');
  return token;
}

/** Opens a link and proves who it is: the page of debts. */
export async function enter(
  { aws }: { readonly aws: Pick<EmbeddedAws, 'request'> },
  link: string,
  taxId: string,
): Promise<Visit> {
  const visitor = new Visitor(aws);
  const door = await visitor.open(`/p/${link}`);
  const page = await visitor.submit(door, `/p/${link}`, { documento: taxId });
  return { visitor, page, link };
}

/** Presses "Pagar com Pix" and waits for the code. @returns the charge as the gateway knows it */
export const askForPix = (world: World, visit: Visit) => askForCharge(world, visit, 'pix');

/** Presses "Pagar com boleto" and waits for it. @returns the charge as the gateway knows it */
export const askForBoleto = (world: World, visit: Visit) => askForCharge(world, visit, 'boleto');

async function askForCharge(
  { aws, gateway }: World,
  { visitor, page }: Visit,
  way: 'pix' | 'boleto',
) {
  const waiting = await visitor.submit(page, `/${way}`);
  await aws.settle();
  const charge = gateway.find(/\/(?:pix|boleto)\/([a-z0-9]{32})/.exec(waiting.path)?.[1] ?? '');
  if (!charge) throw new Error(`no charge was issued; the page is ${waiting.path}`);
  return charge;
}

/** What a reader sees of a page. */
export const textOf = ({ html }: Page): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
