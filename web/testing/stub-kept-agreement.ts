import type * as z from 'zod';
import { AgreementLettingGo } from '#events/api/agreement.ts';
import { DebtorView, Timeline } from '#events/api/debtor.ts';
import { DEBTOR } from './debtor-example.ts';
import { type Answer, json, problem } from './stub-answer.ts';

type Debtor = z.input<typeof DebtorView>;
type Agreement = Debtor['cases'][number]['agreements'][number];

/** Somebody who kept an agreement, of which the creditor then gave R$ 100,00 back. */
export const KEPT = 'pessoa0004';
const RETURNED = { since: '2026-05-12', on: '2026-05-12' };
const CORRECTED = { ...RETURNED, by: 'correction', returned: 0 } as const;
const REST = 10_000;

const path = `/api/debtors/${KEPT}`;

/** A kept agreement that owes again, of a stand-in that remembers that it was let go. */
export function keptAgreementRoutes(): Readonly<Record<string, Answer>> {
  const world = { isLetGo: false };
  return {
    [`GET ${path}`]: () => json(DebtorView, debtorWith(agreementNow(world.isLetGo))),
    [`GET ${path}/history`]: () => json(Timeline, { entries: [], before: null }),
    [`POST ${path}/agreements/acordocumprido222222/let-go`]: ({ body }) => {
      const { rest } = AgreementLettingGo.parse(JSON.parse(body));
      if (rest !== REST) return problem(409, 'O valor mudou', 'Atualize a página e confira.');
      world.isLetGo = true;
      return { status: 204 };
    },
  };
}

function debtorWith(agreement: Agreement): Debtor {
  const owedAgain = { ...CORRECTED, missing: 5_000, payBy: '2026-05-22' };
  const more = { agreements: [agreement], promises: [], owedAgain, restsAgain: 2_500 };
  const cases = DEBTOR.cases.map((known) => ({ ...known, ...more }));
  return { ...DEBTOR, debtorId: KEPT, name: 'Camila Cardoso', cases };
}

const agreementNow = (isLetGo: boolean): Agreement => ({
  agreementId: 'acordocumprido222222',
  number: 'ACORDOCU',
  status: isLetGo ? 'fulfilled' : 'active',
  forDate: '2026-04-06',
  validUntil: '2026-04-08',
  acceptedAt: '2026-04-06T14:00:00.000Z',
  via: 'portal',
  owed: 102_167,
  discount: 7_167,
  payable: 95_000,
  interest: 0,
  parts: [
    {
      number: 1,
      name: 'Acordo: pagamento único',
      dueDate: '2026-05-22',
      amount: 95_000,
      state: isLetGo ? 'settled' : 'open',
      letGo: isLetGo ? REST : 0,
    },
  ],
  termHash: 'e'.repeat(64),
  cancelReason: null,
  owedAgain: isLetGo
    ? null
    : { ...RETURNED, by: 'refund', returned: REST, missing: REST, payBy: '2026-05-22' },
  rest: isLetGo ? null : REST,
});
