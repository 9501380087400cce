import { dynamicBrCode } from '#shared/domain/charge/br-code.ts';
import { nextBusinessDay } from '#shared/domain/values/business-days.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { addCentavos, type Centavos, centavos, sumCentavos } from '#shared/domain/values/money.ts';
import {
  epochMsOf,
  type Instant,
  instantAt,
  localDateOf,
  toInstantOn,
} from '#shared/domain/values/zone.ts';
import type { CobOrder } from './cob-order.ts';
import { madeUpBoleto } from './made-up-boleto.ts';
import {
  type Pix,
  type PspCharge,
  PspState,
  type Returned,
  type Slip,
  emptyState,
} from './psp-state.ts';

/** A participant number that no bank has. */
const ISPB = '99999999';
/** Six in the morning, before anybody is written to. */
const CREDIT_MINUTE = 360;
const RECEIVER = { name: 'Conta de teste', city: 'Brasilia' };

export type PspBook = ReturnType<typeof createPspBook>;

/**
 * The accounts of the simulated PSP: charges, and the Pix that paid them.
 *
 * @param host where the payload of a charge is said to live, written into its code
 */
export function createPspBook(host: string) {
  let state = emptyState();
  let byTxid = new Map<string, PspCharge>();

  function nextNumber(): string {
    state.lastNumber += 1;
    return String(state.lastNumber).padStart(11, '0');
  }

  return {
    state: () => state,
    nextNumber,
    find: (txid: string): PspCharge | undefined => byTxid.get(txid),
    /** Newest first. */
    charges: (): readonly PspCharge[] => state.charges.toReversed(),
    /** @returns null when the txid is taken */
    open(txid: string, order: CobOrder, now: Instant): PspCharge | null {
      if (byTxid.has(txid)) return null;
      const url = `${host}/qr/v2/${txid}`;
      const copiaECola = dynamicBrCode({ url, ...RECEIVER });
      const charge = {
        txid,
        ...order,
        createdAt: now,
        copiaECola,
        pix: [],
        isRemoved: false,
        slips: [],
      };
      state.charges.push(charge);
      byTxid.set(txid, charge);
      return charge;
    },
    pay(charge: PspCharge, amount: Centavos, now: Instant): Pix {
      const minute = now.slice(0, 16).replace(/[-T:]/g, '');
      const endToEndId = `E${ISPB}${minute}${nextNumber()}`;
      const pix = { endToEndId, amount, paidAt: now, returns: [] };
      charge.pix.push(pix);
      return pix;
    },
    /** Makes a charge payable at a bank too. @returns why it cannot be, or null when it is */
    addBoleto(charge: PspCharge, dueDate: LocalDate): string | null {
      const boleto = madeUpBoleto(nextNumber(), charge.amount, dueDate);
      if (!boleto.ok) return boleto.reason;
      charge.boleto = boleto.value;
      return null;
    },
    /** At a bank: passed on at six in the morning of the next business day, or so many days after the payment. */
    paySlip(charge: PspCharge, amount: Centavos, now: Instant, days = 1): Slip {
      const day = nextBusinessDay(addDays(localDateOf(now, 'America/Sao_Paulo'), days));
      const creditedAt = toInstantOn(day, CREDIT_MINUTE, 'America/Sao_Paulo');
      const slip = { id: `B${nextNumber()}`, amount, paidAt: now, creditedAt, grewBy: [] };
      charge.slips.push(slip);
      return slip;
    },
    /** More is paid of what was paid at a bank. */
    payMore(slip: Slip, amount: Centavos, now: Instant): void {
      slip.amount = addCentavos(slip.amount, amount);
      slip.paidAt = now;
      slip.grewBy.push({ amount, at: now });
    },
    remove(charge: PspCharge): void {
      charge.isRemoved = true;
    },
    /** Lets so much of what is left of a Pix, or all of it, go back to the payer. */
    takeOut(pix: Pix, amount: Centavos, why: Returned['why'], now: Instant): void {
      const number = nextNumber();
      const minute = now.slice(0, 16).replace(/[-T:]/g, '');
      const rtrId = `D${ISPB}${minute}${number}`;
      const left = leftOf(pix);
      pix.returns.push({
        id: `dev${number}`,
        rtrId,
        amount: amount < left ? amount : left,
        at: now,
        why,
      });
    },
    /** The creditor wins what was charged back, the oldest first. @returns whether there was any */
    reverse(pix: Pix, now: Instant): boolean {
      const open = pix.returns.find(
        ({ why, reversedAt }) => why === 'charged-back' && reversedAt === undefined,
      );
      if (open === undefined) return false;
      open.reversedAt = now;
      return true;
    },
    importState(saved: unknown): void {
      state = PspState.parse(saved);
      byTxid = new Map(state.charges.map((charge) => [charge.txid, charge]));
    },
  };
}

/** What was paid and did not go back, or came again. */
export const leftOf = ({ amount, returns }: Pix): Centavos => {
  const gone = returns.filter(({ reversedAt }) => reversedAt === undefined);
  return centavos(amount - sumCentavos(gone.map((returned) => returned.amount)));
};

/** What was paid on a charge and not given back, over all its Pix and at banks. */
export const heldOf = (charge: PspCharge): Centavos =>
  sumCentavos([...charge.pix.map(leftOf), ...charge.slips.map(({ amount }) => amount)]);

export const expiryOf = ({ createdAt, validSeconds = 0, lastDay }: PspCharge): Instant =>
  lastDay === undefined
    ? instantAt(epochMsOf(createdAt) + validSeconds * 1_000)
    : toInstantOn(addDays(lastDay, 1), 0, 'America/Sao_Paulo');
