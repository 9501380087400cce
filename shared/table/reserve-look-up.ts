import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { keys } from './keys.ts';
import { type Guarded, monthOf, type PaidQuestion, paidWrites, reserve } from './paid-questions.ts';
import type { Table } from './table.ts';

/** A question about one person that is to be paid for. */
export type LookUpQuestion = Omit<PaidQuestion, 'kind'> & {
  readonly debtorId: DebtorId;
  /** The job that asks, with what it may spend; absent where somebody asks at a desk. */
  readonly job?: Job;
};
type Job = { readonly lookUpId: string; readonly budget: Centavos };

export type Reservation = Awaited<ReturnType<typeof reserveLookUp>>;

/**
 * Sets the price of one question aside before it is asked, so that neither the budget of the month, nor a job's, nor the
 * provider's rate is ever exceeded; and marks that it was asked, so that nobody is asked about, and paid for, twice in a
 * month. What is set aside stays so: whether a question without an answer is charged is for the provider to say.
 *
 * @returns `job-over` when the job was stopped or its own budget is spent
 */
export const reserveLookUp = (table: Table, question: LookUpQuestion) =>
  reserve<'asked-before' | 'over-budget' | 'too-fast' | 'job-over'>(table, [
    askedOnce(table, question),
    ...paidWrites(table, { ...question, kind: 'look-up' }),
    ...(question.job ? [ofJob(table, question, question.job)] : []),
  ]);

function askedOnce(
  { name: TableName }: Table,
  { credorId, debtorId, payee, at }: LookUpQuestion,
): Guarded<'asked-before'> {
  const cause = [credorId, debtorId, payee, monthOf(at)].join('#');
  const Item = { ...keys.claim('lookup', cause), debtorId, at };
  const ConditionExpression = 'attribute_not_exists(pk)';
  return { because: 'asked-before', write: { Put: { TableName, Item, ConditionExpression } } };
}

function ofJob(
  { name: TableName }: Table,
  { credorId, price }: { readonly credorId: CredorId; readonly price: Centavos },
  { lookUpId, budget }: Job,
): Guarded<'job-over'> {
  return {
    because: 'job-over',
    write: {
      Update: {
        TableName,
        Key: keys.bulkLookUp(credorId, lookUpId),
        UpdateExpression: 'ADD spent :price, asked :one',
        ConditionExpression: '#status = :running AND spent <= :left',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':price': price,
          ':one': 1,
          ':running': 'running',
          ':left': budget - price,
        },
      },
    },
  };
}
