import type { SentMessage } from '#local/aws/outbox.ts';
import { agreeableRecipients } from '#local/aws/recipients.ts';
import { fileOf } from '#local/flows/small-place.ts';
import { registerCredores, uploadFile } from '#local/sample/town.ts';
import { Visitor } from '#local/sample/visitor.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import { createWorld } from '#local/world.ts';
import { cpfOf } from '#shared/testing/tax-ids.ts';
import { createSpending, type Spending } from './spending.ts';
import { createWireTally } from './wire-tally.ts';

const PEOPLE = 100;
const VISITORS = 20;
/** Monday morning; the debts fall due a week from Tuesday, on days without holidays. */
const OPENING = Date.parse('2026-03-16T12:00:00.000Z');

/** What one use case takes, on average of those that were lived through here. */
export type UseCase = Spending & { readonly name: string };

/**
 * Lives a few weeks with a hundred people in a world of its own and counts every request that the functions make, use
 * case by use case: as many people as share a day on AWS, without the sharing of batches that thousands would bring.
 */
export async function measureRequests(): Promise<readonly UseCase[]> {
  const tally = createWireTally();
  const world = await createWorld({
    startAt: OPENING,
    seed: 'bench',
    users: LOCAL_PEOPLE,
    recipients: agreeableRecipients,
    faults: { wire: tally.wire },
  });
  const { aws, gateway } = world;
  const spending = createSpending(aws, tally);
  const useCases: UseCase[] = [];
  const note = (name: string, times: number) => useCases.push({ name, ...spending.per(times) });
  const until = (moment: string) => aws.advanceTo(Date.parse(moment));

  await registerCredores(world);
  spending.per(1);
  await uploadFile(world, fileOf('loja-aurora', ...rows(PEOPLE)));
  await aws.settle();
  note('import of one row (a new person with one debt)', PEOPLE);
  await uploadFile(world, { ...fileOf('loja-aurora', ...rows(PEOPLE)), fileName: 'again.csv' });
  await aws.settle();
  note('import of one row that is known', PEOPLE);

  await until('2026-03-18T23:00:00.000Z');
  spending.per(1);
  await until('2026-03-19T10:00:00.000Z');
  note('one night, per case (reconciler and snapshot)', PEOPLE);
  await until('2026-03-20T01:00:00.000Z');
  note('step by e-mail, sent and delivered (D-5)', PEOPLE);
  await until('2026-03-23T10:00:00.000Z');
  spending.per(1);
  await until('2026-03-24T01:00:00.000Z');
  note('step by SMS, sent and delivered (D-1)', PEOPLE);

  await until('2026-03-24T17:00:00.000Z');
  spending.per(1);
  const visits: { visitor: Visitor; txid: string }[] = [];
  for (const link of linksOf(aws.outbox()).slice(0, VISITORS)) {
    const visitor = new Visitor(aws);
    const door = await visitor.open(`/p/${link.token}`);
    const debts = await visitor.submit(door, `/p/${link.token}`, { documento: link.cpf });
    await aws.settle();
    note('portal visit: open, prove identity, see debts', 1);
    const waiting = await visitor.submit(debts, '/pix');
    await aws.settle();
    await visitor.open(waiting.path);
    visits.push({ visitor, txid: /\/pix\/([a-z0-9]{32})/.exec(waiting.path)?.[1] ?? '' });
    note('Pix asked for, issued and shown', 1);
  }
  for (const { txid } of visits) {
    const charge = gateway.find(txid);
    if (!charge) throw new Error(`There is no charge ${txid} at the gateway.`);
    gateway.pay(charge, charge.amount);
    await aws.settle();
    await aws.advanceTo(aws.now() + 60_000);
    note('payment in full, with its receipt', 1);
  }
  aws.close();
  return averaged(useCases);
}

const rows = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    [
      `B-${index}`,
      cpfOf(index),
      `Pessoa Número ${index}`,
      `success+pessoa.${index}@simulator.amazonses.com`,
      `(31) 9${8000 + index}-1234`,
      'MG',
      'Parcela 1 de 1',
      '350,00',
      '24/03/2026',
    ].join(';'),
  );

/** The links of the e-mails that left, with the document of whoever got each. */
function linksOf(outbox: readonly SentMessage[]) {
  return outbox.flatMap((message) => {
    if (message.kind !== 'email') return [];
    const token = /\/p\/([\w-]+)/.exec(message.text ?? '')?.[1];
    const person = /pessoa\.(\d+)@/.exec(message.to[0] ?? '')?.[1];
    return token && person ? [{ token, cpf: cpfOf(Number(person)) }] : [];
  });
}

/** Use cases that were noted several times become one. */
function averaged(useCases: readonly UseCase[]): readonly UseCase[] {
  const byName = Map.groupBy(useCases, ({ name }) => name);
  return [...byName].map(([name, times]) => ({ name, ...meanOf(times) }));
}

function meanOf(times: readonly Spending[]): Spending {
  const total: Record<string, number> = {};
  for (const { amounts } of times) {
    for (const [unit, amount] of Object.entries(amounts)) total[unit] = (total[unit] ?? 0) + amount;
  }
  return {
    amounts: Object.fromEntries(
      Object.entries(total).map(([unit, amount]) => [unit, amount / times.length]),
    ),
  };
}
