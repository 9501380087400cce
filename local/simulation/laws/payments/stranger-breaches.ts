import type { UnreconciledView } from '#events/api/configuration.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const FREE = "whoever a stranger's money may have been of is let go once a person has closed it";
const GONE = "money that a person closed waits no longer, and became nobody's payment";

/** As if a person had closed this line: the first payment of the run, which is somebody's. */
function closed(the: Tampering): readonly UnreconciledView[] {
  const { paymentId, gateway, amount, paidAt } = the.overpayment();
  const what = { id: paymentId, kind: 'unmatched', label: 'Sem cobrança', note: '' };
  const whose = { debtorId: null, mayBeOf: [], decideBy: null, isOverdue: false, actions: [] };
  return [{ ...what, ...whose, paymentId, gateway, amount, paidAt }];
}

/** The laws of money that is nobody's, broken. */
export const STRANGER_BREACHES: readonly BreachExample[] = [
  [
    FREE,
    'somebody goes on waiting',
    (the) => {
      const { paymentId } = the.overpayment();
      const suspected = [{ paymentId, heldUntil: localDate('2030-01-01') }];
      const waiting = the.withRecord(({ cases }) => ({
        cases: cases.map((known) => ({ ...known, suspected })),
      }));
      return { ...waiting, closedMoney: closed(the) };
    },
    /still waits/,
  ],
  [GONE, "it is somebody's payment", (the) => ({ closedMoney: closed(the) }), /is paid/],
  [
    GONE,
    'it stays in the list',
    (the) => ({
      closedMoney: closed(the),
      unreconciled: [...the.evidence.unreconciled, the.overpayment()],
      lives: [],
    }),
    /is listed/,
  ],
];
