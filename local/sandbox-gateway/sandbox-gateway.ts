import * as z from 'zod';
import type { Agenda } from '#local/aws/agenda.ts';
import type { Clock } from '#local/aws/clock.ts';
import type { WireHandler } from '#local/aws/wire.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { createNotices, type NoticeDeps } from './notices.ts';
import { createPspBook, leftOf } from './psp-book.ts';
import type { Psp } from './psp.ts';
import type { Returned } from './psp-state.ts';
import { answerRequest } from './routes.ts';

export type SandboxSettings = {
  /** Where the functions and browsers reach this PSP, e.g. `http://127.0.0.1:4570`. */
  readonly url: string;
  readonly webhookSecret: string;
  readonly post: NoticeDeps['post'];
};

/**
 * A PSP that lives in this process: the Pix API of Bacen for immediate charges, a page on which anybody pays, and
 * signed webhooks. Its time is the movable clock, and whatever it does later is booked in the agenda.
 */
export function createSandboxGateway(
  { clock, agenda }: { readonly clock: Clock; readonly agenda: Agenda },
  settings: SandboxSettings,
) {
  const host = new URL(settings.url).host;
  const book = createPspBook(host);
  const delivery = agenda.define('sandbox-gateway.notice', z.object({ id: z.int() }), ({ id }) =>
    notices.deliver(id),
  );
  const notices = createNotices(book, {
    now: clock.now,
    bookAt: (instant, id) => void delivery.at(instant, { id }),
    post: settings.post,
    webhookSecret: settings.webhookSecret,
  });
  const now = () => instantAt(clock.now());

  const takingOut =
    (why: Returned['why']): Psp['giveBack'] =>
    (charge, pix, amount = leftOf(pix), manner = 'at-once') => {
      if (leftOf(pix) === 0) return;
      book.takeOut(pix, amount, why, now());
      notices.tell(charge, pix, manner);
    };

  const psp: Psp = {
    find: book.find,
    charges: book.charges,
    noticesAbout: notices.about,
    now,
    host,
    open: (txid, order) => book.open(txid, order, now()),
    addBoleto: book.addBoleto,
    paySlip(charge, amount, { days, isTold = true, isPaymentTold = true, manner } = {}) {
      const slip = book.paySlip(charge, amount, now(), days);
      if (isTold) notices.tellSlip(charge, slip, isPaymentTold, manner);
    },
    payMore(charge, slip, amount, manner) {
      book.payMore(slip, amount, now());
      notices.tellTotal(charge, slip, manner);
    },
    remove: book.remove,
    pay(charge, amount, manner = 'at-once') {
      const pix = book.pay(charge, amount, now());
      notices.tell(charge, pix, manner);
    },
    giveBack: takingOut('given-back'),
    chargeBack: takingOut('charged-back'),
    reverse(charge, pix, manner = 'at-once') {
      if (book.reverse(pix, now())) notices.tell(charge, pix, manner);
    },
  };

  const wire: WireHandler = (request) => answerRequest(psp, request);
  return { ...psp, wire, exportState: book.state, importState: book.importState };
}
