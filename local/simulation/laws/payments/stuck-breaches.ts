import type { Charge } from '#shared/domain/charge/charge.ts';
import { ChargeId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes, instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const LAW = 'nothing is stuck';
const HOUR_MS = 3_600_000;

/** What nobody takes up any more. */
export const STUCK_BREACHES: readonly BreachExample[] = [
  [LAW, 'a message lies in a queue', () => ({ queued: new Map([['steps-dead', 1]]) })],
  [
    LAW,
    'a charge was never issued',
    (the) => having(the, { ...asked(the), status: 'requested' }),
    /never issued/,
  ],
  [
    LAW,
    'a charge is being taken back for longer than a day',
    (the) => {
      const takenBackAt = instantAt(the.evidence.now - 25 * HOUR_MS);
      return having(the, { ...made(the), status: 'cancelling', reason: 'replaced', takenBackAt });
    },
    /is being taken back/,
  ],
  [
    LAW,
    'a charge was taken back, and its gateway was not told',
    (the) => {
      const charge = { ...made(the), status: 'cancelled', reason: 'not-owed' } as const;
      const [known] = the.evidence.charges;
      if (known === undefined) throw new Error('the gateway has charges');
      const standing = { ...known, txid: charge.chargeId, isRemoved: false };
      return { ...having(the, charge), charges: [...the.evidence.charges, standing] };
    },
    /its gateway has it/,
  ],
];

const having = (the: Tampering, charge: Charge): Partial<Evidence> =>
  the.withRecord(({ charges }) => ({ charges: [...charges, charge] }));

const asked = (the: Tampering) => ({
  chargeId: ChargeId.parse('e'.repeat(32)),
  credorId: the.ids().credorId,
  debtIds: [the.debt().debtId],
  amount: centavos(100),
  forDate: the.day(),
  number: 1,
  requestedAt: instantAt(the.evidence.startedAt),
});

const made = (the: Tampering) => {
  const charge = asked(the);
  const expiresAt = addMinutes(charge.requestedAt, 24 * 60);
  return { ...charge, gateway: 'sandbox', copiaECola: '0'.repeat(40), expiresAt };
};
