import assert from 'node:assert/strict';
import { Agreement } from '#shared/domain/agreement/agreement.ts';
import { Case } from '#shared/domain/case/case.ts';
import { Charge } from '#shared/domain/charge/charge.ts';
import { Debt } from '#shared/domain/debt/debt.ts';
import { Contact } from '#shared/domain/debtor/contact.ts';
import { Debtor, Profile } from '#shared/domain/debtor/debtor.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { Listing } from '#shared/domain/listing/listing.ts';
import { PaymentPromise } from '#shared/domain/promise/promise.ts';
import { Payment } from '#shared/domain/payment/payment.ts';
import { Task } from '#shared/domain/task/task.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';
import { type LoadedDebtor, nobodyYet } from './loaded-debtor.ts';
import { queryAll } from './query-pages.ts';
import { withSplits } from './split-items.ts';
import type { Table } from './table.ts';

/** A person with more than this many megabytes of debts is a data error, not a person. */
const PAGES_MAX = 20;

/** Reads one person whole: one consistent query of one item collection. Unknown debtors come back empty. */
export async function loadDebtor(table: Table, debtorId: DebtorId): Promise<LoadedDebtor> {
  const items = await queryAll(
    table,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.state(debtorId).pk },
      ConsistentRead: true,
    },
    PAGES_MAX,
  );
  const loaded = items.reduce<LoadedDebtor>(withItem, nobodyYet(debtorId));
  const splitItems = items.filter((item) => kindOf(item) === 'SPLITS');
  if (splitItems.length === 0) return loaded;
  const own = items
    .filter((item) => kindOf(item) === 'PAYMENT')
    .map((item) => ({ item, payment: Payment.parse(item) }));
  const payments = withSplits(own, splitItems);
  return { ...loaded, record: { ...loaded.record, payments } };
}

const kindOf = (item: Readonly<Record<string, unknown>>): string =>
  String(item['sk']).split('#')[0] ?? '';

function withItem(loaded: LoadedDebtor, item: Readonly<Record<string, unknown>>): LoadedDebtor {
  const kind = kindOf(item);
  const { record } = loaded;
  const grown = (part: Partial<DebtorRecord>) => ({ ...loaded, record: { ...record, ...part } });
  switch (kind) {
    case 'STATE':
      return grown({ debtor: Debtor.parse(item) });
    case 'PROFILE':
      return { ...loaded, profile: Profile.parse(item) };
    case 'CONTACT':
      return grown({ contacts: [...record.contacts, Contact.parse(item)] });
    case 'CASE':
      return grown({ cases: [...record.cases, Case.parse(item)] });
    case 'DEBT':
      return grown({ debts: [...record.debts, Debt.parse(item)] });
    case 'CHARGE':
      return grown({ charges: [...record.charges, Charge.parse(item)] });
    case 'AGREEMENT':
      return grown({ agreements: [...record.agreements, Agreement.parse(item)] });
    case 'PROMISE':
      return grown({ promises: [...record.promises, PaymentPromise.parse(item)] });
    case 'LISTING':
      return grown({ listings: [...record.listings, Listing.parse(item)] });
    case 'TASK':
      return grown({ tasks: [...record.tasks, Task.parse(item)] });
    case 'PAYMENT':
      return grown({ payments: [...record.payments, Payment.parse(item)] });
    case 'SPLITS':
      return loaded; // Taken when all payments are known.
    default:
      assert.fail(`an item of an unknown kind in a debtor's collection: ${kind}`);
  }
}
