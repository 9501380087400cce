import type { Mutant } from '../mutant.ts';

const DECIDES = 'shared/domain/next-action/decide-next-action.test.ts';
const STEPS = 'shared/domain/regua/chosen-steps.test.ts';

/** Experience chooses among what the gate and the purse leave open, and learns from what it did. */
export const CHOICE_MUTANTS: readonly Mutant[] = [
  {
    name: 'chosen-past-the-gate',
    law: 'Only what the gate would let go is chosen from.',
    file: 'shared/domain/next-action/contact-offers.ts',
    find: "return decision.answer === 'send'",
    replace: "return decision.answer !== 'never' || slot === 'evening'",
    tests: [DECIDES],
    onlyTests: 'The gate is asked again when a message leaves, and laws look at what left.',
  },
  {
    name: 'chosen-at-any-price',
    law: 'A contact that is not worth its price is not made.',
    file: 'shared/domain/next-action/choose-arm.ts',
    find: 'worthMicros - offer.priceMicros;',
    replace: 'worthMicros;',
    tests: [DECIDES, STEPS],
    onlyTests:
      'A town scores by the card, by whose reais nobody is left out, and no law draws again what was chosen.',
  },
  {
    name: 'payment-put-down-twice',
    law: 'A contact is answered by one payment.',
    file: 'shared/domain/next-action/answer.ts',
    find: 'if (!line?.choice || line.answered) return null;',
    replace: 'if (!line?.choice) return null;',
    tests: [STEPS],
  },
];
