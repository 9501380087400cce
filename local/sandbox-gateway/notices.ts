import * as z from 'zod';
import { SANDBOX_SIGNATURE_HEADER } from '#shared/adapters/gateways/sandbox.ts';
import { timedHmac } from '#shared/adapters/gateways/timed-hmac.ts';
import { epochMsOf, instantAt } from '#shared/domain/values/zone.ts';
import { pixJson, slipJson } from './pix-json.ts';
import type { PspBook } from './psp-book.ts';
import type { Notice, Pix, PspCharge, Slip } from './psp-state.ts';

/** Seconds before each further try. After the last one the PSP gives up, as real ones do. */
const BACK_OFF_SECONDS = [30, 60, 300, 900, 3_600, 10_800, 21_600, 43_200, 86_400, 86_400];
/** Ended notices beyond these are forgotten. */
const REMEMBERED_MAX = 500;

/** How news are told: at once, several times over, only hours later, or not at all. */
export const Manner = z.enum(['at-once', 'three-times', 'six-hours-late', 'never']);
export type Manner = z.infer<typeof Manner>;

const DELAYS_SECONDS: Readonly<Record<Manner, readonly number[]>> = {
  'at-once': [0],
  'three-times': [0, 0, 120],
  'six-hours-late': [21_600],
  never: [],
};

/** What the simulated PSP needs of the world around it. */
export type NoticeDeps = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly bookAt: (instant: number, noticeId: number) => void;
  /** Posts a webhook and yields the status of the answer. */
  readonly post: (webhook: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }) => Promise<number>;
  readonly webhookSecret: string;
};

/** Tells of every Pix and return by signed webhooks, again and again until they are answered with 200. */
export function createNotices(book: PspBook, deps: NoticeDeps) {
  const of = (id: number): Notice | undefined =>
    book.state().notices.find((notice) => notice.id === id);

  function forgetOldest(): void {
    const { notices } = book.state();
    const ended = notices.findIndex(({ status }) => status !== 'waiting');
    if (notices.length > REMEMBERED_MAX && ended >= 0) notices.splice(ended, 1);
  }

  function push(txid: string, body: string, at: number): void {
    const id = Number(book.nextNumber());
    book.state().notices.push({ id, txid, body, attempts: 0, status: 'waiting' });
    forgetOldest();
    deps.bookAt(at, id);
  }

  function tellFrom(at: number, manner: Manner, txid: string, news: object): void {
    const body = JSON.stringify(news);
    for (const delay of DELAYS_SECONDS[manner]) push(txid, body, at + delay * 1_000);
  }

  return {
    tell(charge: PspCharge, pix: Pix, manner: Manner): void {
      tellFrom(deps.now(), manner, charge.txid, { pix: [pixJson(charge, pix)] });
    },
    /** Of a boleto: that it was paid, which many gateways do not tell, and later that the money is here. */
    tellSlip(
      charge: PspCharge,
      slip: Slip,
      isPaymentTold: boolean,
      manner: Manner = 'at-once',
    ): void {
      for (const at of isPaymentTold ? [slip.paidAt, slip.creditedAt] : [slip.creditedAt])
        tellFrom(epochMsOf(at), manner, charge.txid, { boletos: [slipJson(charge, slip, at)] });
    },
    /** What was paid of a boleto until now, once the first of it is credited. */
    tellTotal(charge: PspCharge, slip: Slip, manner: Manner = 'at-once'): void {
      const at = Math.max(deps.now(), epochMsOf(slip.creditedAt));
      tellFrom(at, manner, charge.txid, { boletos: [slipJson(charge, slip, instantAt(at))] });
    },
    async deliver(id: number): Promise<void> {
      const notice = of(id);
      if (notice === undefined) return;
      const signature = timedHmac(deps.webhookSecret, Math.floor(deps.now() / 1_000), notice.body);
      const headers = { 'content-type': 'application/json', [SANDBOX_SIGNATURE_HEADER]: signature };
      const status = await deps.post({ headers, body: notice.body }).catch(() => 0);
      notice.attempts += 1;
      const wait = BACK_OFF_SECONDS[notice.attempts - 1];
      if (status === 200) notice.status = 'delivered';
      else if (wait === undefined) notice.status = 'given-up';
      else deps.bookAt(deps.now() + wait * 1_000, id);
    },
    about: (txid: string): readonly Notice[] =>
      book.state().notices.filter((notice) => notice.txid === txid),
  };
}
