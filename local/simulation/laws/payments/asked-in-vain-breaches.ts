import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { ChargeId } from '#shared/domain/values/ids.ts';
import { addMinutes, instantAt } from '#shared/domain/values/zone.ts';
import { paid } from '#local/simulation/laws/examples/made-up-listings.ts';
import { asked } from '#local/simulation/laws/examples/made-up-money.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const LAW = 'what asks for money that is owed no more, or was asked for anew, is taken back';
const OWED_NO_MORE = /may be paid, though .* is owed no more/;
const DAY_MINUTES = 24 * 60;

/** Charges that nobody took back, and should have. */
export const ASKED_IN_VAIN_BREACHES: readonly BreachExample[] = [
  [
    LAW,
    'its debt was paid by another way',
    (the) => the.afterwards(asked(the), issued(the), settled(the)),
    OWED_NO_MORE,
  ],
  [
    LAW,
    'its debt is in an agreement',
    (the) => the.afterwards(asked(the), issued(the), the.agreed()),
    OWED_NO_MORE,
  ],
  [
    LAW,
    'its debt was withdrawn',
    (the) => the.afterwards(asked(the), issued(the), withdrawn(the)),
    OWED_NO_MORE,
  ],
  [
    LAW,
    'its debt was paid while its gateway was asked',
    (the) => the.afterwards(asked(the), settled(the), issued(the)),
    OWED_NO_MORE,
  ],
  [
    LAW,
    'it is a boleto that banks still take money for after its last day',
    (the) => {
      const { copiaECola: _, ...bare } = issued(the);
      const expiresAt = addMinutes(instantAt(the.evidence.now), -9 * DAY_MINUTES);
      const boleto = {
        linhaDigitavel: '0'.repeat(47),
        barcode: '0'.repeat(44),
        nossoNumero: null,
        dueDate: the.day(),
        pdfUrl: null,
      };
      return the.afterwards(asked(the), { ...bare, boleto, expiresAt }, settled(the));
    },
    OWED_NO_MORE,
  ],
  [
    LAW,
    'another charge of the debt was asked for',
    (the) => the.afterwards(asked(the), issued(the), asked(the, { chargeId: idOf('f') })),
    /asks for the same/,
  ],
  [
    LAW,
    'another charge of the debt was asked for while its gateway was asked',
    (the) => the.afterwards(asked(the), asked(the, { chargeId: idOf('f') }), issued(the)),
    /asks for the same/,
  ],
  [
    'what is taken back as replaced has a later charge in its place',
    'it was itself asked for in the place of the other one',
    (the) =>
      the.afterwards(asked(the, { chargeId: idOf('f') }), asked(the), issued(the), {
        type: 'charge-cancel-requested',
        chargeId: idOf('e'),
        credorId: the.ids().credorId,
        reason: 'replaced',
      }),
    /nothing was asked for in place of the charge e{32}/,
  ],
];

const idOf = (letter: string) => ChargeId.parse(letter.repeat(32));

const issued = (the: Tampering): FactOf<'charge-issued'> => ({
  type: 'charge-issued',
  chargeId: idOf('e'),
  credorId: the.ids().credorId,
  gateway: 'sandbox',
  copiaECola: '0'.repeat(40),
  expiresAt: addMinutes(instantAt(the.evidence.now), DAY_MINUTES),
});

const settled = (the: Tampering): Fact => paid(the, 2 * the.debt().principal);

function withdrawn(the: Tampering): Fact {
  const { credorId, debtId } = the.debt();
  return { type: 'debt-withdrawn', credorId, debtId, because: 'recalled' };
}
