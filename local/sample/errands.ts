import type { Deed } from './habits.ts';
import { negotiate, promise } from './negotiate.ts';
import type { Person } from './person.ts';
import { type Page, type Submission, Visitor } from './visitor.ts';

/** A debtor who set out to do something about a message. */
export type Errand = { readonly person: Person; readonly link: string; readonly deed: Deed };

/** What the town's debtors meet outside: the product's doors, and the bank where they pay. */
export type Outside = {
  readonly aws: ConstructorParameters<typeof Visitor>[0] & { settle(): Promise<void> };
  /** Pays a share of a charge by its txid. @returns false while the bank does not know the charge */
  readonly pay: (txid: string, share: number, by: 'pix' | 'boleto') => Promise<boolean>;
  /** Sees every form that a debtor sent and that was taken. */
  readonly witness?: (person: Person, submission: Submission) => void;
};

/** A charge that was asked for and is not there yet. */
export class NotYetIssued extends Error {
  override readonly name = 'NotYetIssued';
}

/**
 * Goes through the doors that real people use: the portal behind the link, the question who one is, and the bank.
 *
 * @throws PageOutOfOrder, NotYetIssued: to be tried again later
 */
export async function run(errand: Errand, outside: Outside): Promise<void> {
  const { person, link, deed } = errand;
  const visitor = new Visitor(outside.aws, (taken) => outside.witness?.(person, taken));
  if (deed.kind === 'opt-out') return leave(visitor, link);
  const door = await visitor.open(`/p/${link}`);
  if (door.status !== 200) return;
  if (deed.kind === 'disown') return disown(visitor, link);
  // Whoever was locked out finds no question any more.
  if (!door.html.includes('name="documento"')) return;
  const documento = deed.kind === 'mistype' ? '12345678909' : person.cpf;
  const debts = await visitor.submit(door, `/p/${link}`, { documento });
  switch (deed.kind) {
    case 'pay':
      return pay(visitor, debts, { by: 'pix', ...deed }, outside);
    case 'pay-slip':
      return pay(visitor, debts, { by: 'boleto', share: deed.share, times: 1 }, outside);
    case 'negotiate': {
      const waiting = await negotiate(visitor, link, deed);
      return waiting === null
        ? undefined
        : payCharge(waiting, { by: 'pix', share: 1, times: 1 }, outside);
    }
    case 'promise':
      return promise(visitor, link, deed.inDays);
    case 'dispute':
      return object(visitor, link, 'nao-reconheco');
    case 'say-paid':
      return object(visitor, link, 'ja-paguei');
    case 'come-back':
      return comeBack(visitor, link);
    case 'look':
    case 'mistype':
  }
}

async function leave(visitor: Visitor, link: string): Promise<void> {
  const page = await visitor.open(`/u/${link}`);
  if (page.html.includes(`/u/${link}"`)) await visitor.submit(page, `/u/${link}`);
}

async function disown(visitor: Visitor, link: string): Promise<void> {
  const page = await visitor.open(`/p/${link}/nao-sou-eu`);
  if (page.status === 200) await visitor.submit(page, '/nao-sou-eu');
}

type Paying = { readonly by: 'pix' | 'boleto'; readonly share: number; readonly times: 1 | 2 };

/** Asks for a charge and pays it; whoever owes nothing any more finds no button to press. */
async function pay(visitor: Visitor, debts: Page, how: Paying, outside: Outside): Promise<void> {
  if (!debts.html.includes(`/${how.by}"`)) return;
  await payCharge(await visitor.submit(debts, `/${how.by}`), how, outside);
}

/** @param waiting the page of the charge that was asked for */
async function payCharge(
  waiting: Page,
  { by, share, times }: Paying,
  { aws, pay: payAtBank }: Outside,
): Promise<void> {
  await aws.settle();
  const txid = /\/(?:pix|boleto)\/([a-z0-9]{32})/.exec(waiting.path)?.[1];
  if (!txid) return;
  for (let time = 0; time < times; time++) {
    if (!(await payAtBank(txid, share, by))) throw new NotYetIssued(txid);
  }
}

async function object(visitor: Visitor, link: string, page: string): Promise<void> {
  const form = await visitor.open(`/p/${link}/${page}`);
  const [, motivo] = /name="motivo" value="([^"]+)"/.exec(form.html) ?? [];
  if (form.status === 200 && motivo) await visitor.submit(form, `/${page}`, { motivo });
}

/** Returns to every channel that was left. */
async function comeBack(visitor: Visitor, link: string): Promise<void> {
  const page = await visitor.open(`/p/${link}/preferencias`);
  const channels = page.html.matchAll(/name="canal" value="([a-z]+)"><input[^>]*value="receber"/g);
  for (const [, canal] of channels)
    if (canal) await visitor.submit(page, '/preferencias', { canal, escolha: 'receber' });
}
