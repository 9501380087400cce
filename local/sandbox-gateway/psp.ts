import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { CobOrder } from './cob-order.ts';
import type { Manner } from './notices.ts';
import type { Notice, Pix, PspCharge, Slip } from './psp-state.ts';

/** What may be asked of the simulated PSP: by its API, by its pages, and by simulated people. */
export type Psp = {
  readonly host: string;
  readonly now: () => Instant;
  readonly find: (txid: string) => PspCharge | undefined;
  /** Newest first. */
  readonly charges: () => readonly PspCharge[];
  readonly noticesAbout: (txid: string) => readonly Notice[];
  /** @returns null when the txid is taken */
  readonly open: (txid: string, order: CobOrder) => PspCharge | null;
  /** Makes a charge payable at a bank too. @returns why it cannot be, or null when it is */
  readonly addBoleto: (charge: PspCharge, dueDate: LocalDate) => string | null;
  /**
   * Pays so much at a bank: told as paid at once, and as credited on the next business day unless it takes more days. The
   * credor hears of it only once it is credited where its payment is not told, and never when its notices are lost.
   */
  readonly paySlip: (
    charge: PspCharge,
    amount: Centavos,
    how?: {
      readonly days?: number;
      readonly isTold?: boolean;
      readonly isPaymentTold?: boolean;
      /** How each of the two is told of. */
      readonly manner?: Manner;
    },
  ) => void;
  /** Pays more of what was paid at a bank; the credor is told the total that it grew to, under the same id. */
  readonly payMore: (charge: PspCharge, slip: Slip, amount: Centavos, manner?: Manner) => void;
  readonly remove: (charge: PspCharge) => void;
  /** Pays so much, even if the charge is expired, removed or was paid before. The credor is told at once unless said otherwise. */
  readonly pay: (charge: PspCharge, amount: Centavos, manner?: Manner) => void;
  /** Gives a Pix back, so much of it as is left or all. Nothing happens when nothing is left. */
  readonly giveBack: MovesBack;
  /** The payer's bank takes so much of a Pix as is left or all. Nothing happens when nothing is left. */
  readonly chargeBack: MovesBack;
  /** The creditor wins the oldest chargeback of a Pix that stands. */
  readonly reverse: (charge: PspCharge, pix: Pix, manner?: Manner) => void;
};

/** Told at once unless said otherwise. */
type MovesBack = (charge: PspCharge, pix: Pix, amount?: Centavos, manner?: Manner) => void;
