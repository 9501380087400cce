import { DAY_MS } from '#local/simulation/day.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { MessageId, ReguaId, StepId } from '#shared/domain/values/ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { promised, today } from '#local/simulation/laws/examples/made-up-listings.ts';
import { clearingOn, suspectedUntil } from '#local/simulation/laws/examples/made-up-money.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const LAW = 'whatever was held is followed up';
const STEP = StepId.parse('d-mais-15');
const FOR_EVER = /d-mais-15 of .* was held until/;

/** What makes a held step wait, and does not let it wait for ever. */
export const HELD_BREACHES: readonly BreachExample[] = (
  [
    ['somebody is thanked meanwhile', (the) => [claimed(the, { kind: 'payment-receipt' })]],
    [
      'another step leaves meanwhile',
      (the) => {
        const stepId = StepId.parse('d-mais-22');
        return [claimed(the, { kind: 'regua-step', stepId, anchor: today(the) })];
      },
    ],
    ['a promise is made meanwhile', (the) => [promised(the)]],
    ['money is on its way meanwhile', (the) => [clearingOn(the, today(the))]],
    ['money may be theirs meanwhile', (the) => [suspectedUntil(the, today(the))]],
    [
      'the team speaks with them meanwhile',
      (the) => [
        {
          type: 'right-person-reached',
          credorId: the.ids().credorId,
          via: 'phone',
          spokeAt: instantAt(the.evidence.now),
        },
      ],
    ],
    [
      'the ladder rests for a day',
      (the) => {
        const [from, until] = [1, 2].map((days) => instantAt(the.evidence.now + days * DAY_MS));
        if (from === undefined || until === undefined) throw new Error('a pause has two ends');
        const { credorId } = the.ids();
        return [{ type: 'ladder-paused', credorId, from, until, motive: 'asked' }];
      },
    ],
    ['they want no calls', () => [{ type: 'opted-out', channel: 'voice', via: 'portal' }]],
    ['its régua is moved to a version that has it', moved],
  ] satisfies readonly Meanwhile[]
).map(
  ([what, facts]): BreachExample => [
    LAW,
    `nothing comes of a step that a cap held, and ${what}`,
    (the) => ({
      ...the.afterwards(held(the), ...facts(the)),
      now: the.evidence.now + 20 * DAY_MS,
    }),
    FOR_EVER,
  ],
);

/** What happens after the step was held. */
type Meanwhile = readonly [what: string, facts: (the: Tampering) => readonly Fact[]];

const held = (the: Tampering): Fact => ({
  type: 'step-held',
  credorId: the.ids().credorId,
  stepId: STEP,
  anchor: localDate('2026-03-10'),
  reasons: ['weekly-cap'],
  until: instantAt(the.evidence.now),
});

const claimed = (
  the: Tampering,
  purpose: Extract<Fact, { type: 'message-claimed' }>['purpose'],
): Fact => ({
  type: 'message-claimed',
  messageId: MessageId.parse('a'.repeat(20)),
  channel: 'email',
  ...the.ids(),
  purpose,
});

/** To whichever version has the step. */
function moved(the: Tampering): readonly Fact[] {
  const found = the.evidence.published.find(
    ({ kind, steps }) => kind === 'regua' && steps?.some(({ stepId }) => stepId === STEP),
  );
  if (found === undefined) throw new Error('a régua has the step');
  const to = { reguaId: ReguaId.parse(found.id), version: found.version };
  const { credorId } = the.ids();
  const anchor = addDays(today(the), -1);
  return [{ type: 'case-regua-moved', credorId, from: to, to, anchor, passed: [], answered: [] }];
}
