import { caseOf } from '#shared/domain/case/case-figures.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { MoneyFact } from '#shared/domain/payment/money-fact.ts';
import { payableDebts } from '#shared/domain/payment/payable-debts.ts';
import { endSuspicion } from '#shared/domain/payment/suspect.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import type { Resolution, Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { unreconciledIdOf } from '#shared/domain/payment/unreconciled-id.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { moneyDecision } from '#shared/table/money-decision.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import { findUnmatchedParts, readUnreconciled } from '#shared/table/unreconciled.ts';
import type { ApiDeps } from './api-deps.ts';
import { documentsOf } from './move-money.ts';
import { resolvedBefore } from './own-entry.ts';
import { debtorNotFound } from './refusal.ts';
import type { Call } from './route.ts';
import { returnsOf } from './waiting-returns.ts';

/** The payment itself before what made its total grow. */
const firstBefore = (a: Unreconciled, b: Unreconciled): number =>
  Number(a.continues !== undefined) - Number(b.continues !== undefined) ||
  a.paidAt.localeCompare(b.paidAt);

/** What a person of the team decides, as whoever reads the history later will find it. */
export const resolutionOf = (
  { user, at }: Call,
  outcome: Resolution['outcome'],
  note: string,
): Resolution => ({ outcome, by: `user:${user.userId}`, at, note });

const contextOf = ({ user, at }: Call, entry: Unreconciled) => ({
  actor: `user:${user.userId}`,
  cause: `unreconciled:${unreconciledIdOf(entry)}`,
  at,
});

/**
 * Gives money without a charge to the debtor whose it is: it pays what they owe to that credor, as any payment would, and
 * what the gateway told to have gone back of it goes back at once. However often it is asked, each counts once. Where a gateway's
 * total has grown, all that waits of it is of the same person.
 *
 * @throws Refusal with 404 when the debtor has no case there, 409 when more went back than can have come, or another credor has it
 */
export async function matchToDebtor(
  deps: ApiDeps,
  call: Call,
  entry: Unreconciled,
  whose: { readonly debtorId: DebtorId; readonly credorId: CredorId; readonly note: string },
): Promise<void> {
  const { debtorId, credorId, note } = whose;
  const paymentId = entry.continues ?? entry.paymentId;
  const [rules, { document: contactPolicy }] = await Promise.all([
    readMoneyRules(deps.config),
    deps.config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID),
  ]);
  const { settlement } = (await deps.config.read(Credor, 'credor', credorId)).document;
  const siblings = (await findUnmatchedParts(deps.table, paymentId)).filter(
    (line) => line.status === 'open' && line.paymentId !== entry.paymentId,
  );
  const resolution = { ...resolutionOf(call, 'matched', note), debtorId };
  await changeDebtor(deps.table, debtorId, contextOf(call, entry), async ({ record }) => {
    if (!isRegistered(record) || caseOf(record, credorId) === null) throw debtorNotFound();
    const found = (line: Unreconciled) =>
      record.payments.find((payment) => payment.paymentId === line.paymentId);
    const known = (line: Unreconciled) => found(line) !== undefined;
    if ((found(entry)?.credorId ?? credorId) !== credorId) throw resolvedBefore(entry);
    const now = await stillWaiting(deps, [entry, ...siblings]);
    const isOurs = known(entry) || now.some((line) => line.paymentId === entry.paymentId);
    if (!isOurs) return { outcome: 'decided-before', decision: null };
    const fresh = now.filter((line) => !known(line)).toSorted(firstBefore);
    const parts = record.payments.filter((one) => one.continues === paymentId).length + 1;
    const waiting = await returnsOf(deps, paymentId, parts + fresh.length, rules);
    const backs =
      fresh.length > 0
        ? waiting
        : waiting.filter(({ moves }) => moves.some((move) => move(record) !== null));
    const moves = [
      ...fresh.map((line) => (now: RegisteredRecord) => take(now, line)),
      ...backs.flatMap((back) => back.moves),
    ];
    const begin = moves.findIndex((move) => move(record) !== null);
    const money = moves[begin]?.(record) ?? null;
    if (money === null) return { outcome: 'already-done', decision: null };
    const then = moves.slice(begin + 1);
    const decided = await moneyDecision(documentsOf(deps), record, money, call.at, then);
    return {
      outcome: 'matched',
      decision: {
        ...decided,
        claims: backs.map(({ claim }) => claim),
        // What goes back of it later names no charge either: it is found by the payment.
        refs: fresh.map((line) => {
          return { kind: 'payment', external: line.paymentId, target: { credorId } };
        }),
        closes: [...fresh, ...backs.map(({ waiting }) => waiting)].map((line) => {
          return { ...line, resolution };
        }),
      },
    };
  });

  function take(record: RegisteredRecord, line: Unreconciled): MoneyFact {
    const { gateway, amount, paidAt, continues } = line;
    const more = continues && { continues };
    const money = { paymentId: line.paymentId, credorId, gateway, chargeId: null, amount, paidAt };
    const paidOn = localDateOf(paidAt, record.debtor.zone);
    const debtIds = payableDebts(record, credorId, contactPolicy, paidOn);
    return takePayment(record, { ...money, ...more, ...settlement, debtIds }, rules);
  }
}

/** Those lines that nobody has decided on meanwhile. */
async function stillWaiting(
  { table }: ApiDeps,
  lines: readonly Unreconciled[],
): Promise<readonly Unreconciled[]> {
  const now = await Promise.all(lines.map((line) => readUnreconciled(table, line)));
  return now.filter((line) => line !== null).filter(({ status }) => status === 'open');
}

/** Lets the people go on who waited for money that turned out to be another's, or nobody's. */
export async function releaseSuspects(
  deps: ApiDeps,
  call: Call,
  entry: Unreconciled,
): Promise<void> {
  for (const debtorId of entry.mayBeOf ?? []) {
    await changeDebtor(deps.table, debtorId, contextOf(call, entry), async ({ record }) => {
      const facts = isRegistered(record) ? endSuspicion(record, entry.paymentId) : [];
      if (!isRegistered(record) || facts.length === 0)
        return { outcome: 'unchanged', decision: null };
      const rules = await readPlanRules(deps.config, record);
      const next = planAfter(record, facts, rules, { debtorId, at: call.at });
      return { outcome: 'released', decision: { facts, next } };
    });
  }
}
