import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { addMinutes, instantAt } from '#shared/domain/values/zone.ts';
import { CALL_LAWS } from './call-laws.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { placed } from '#local/simulation/laws/examples/made-up-calls.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const [SHARED = '', CLAIMED = '', TOLD = '', CAPS = ''] = CALL_LAWS.map(({ name }) => name);

const claimed = (the: Tampering): FactOf<'work-claimed'> => ({
  type: 'work-claimed',
  credorId: the.ids().credorId,
  until: addMinutes(instantAt(the.evidence.now), 15),
});
const disposed = (the: Tampering): FactOf<'call-disposed'> => ({
  type: 'call-disposed',
  callId: placed(the).callId,
  ...the.ids(),
  disposition: 'busy',
});

const ended = (the: Tampering): FactOf<'call-ended'> => {
  const { callId, credorId } = placed(the);
  const endedAt = instantAt(the.evidence.now);
  return { type: 'call-ended', callId, credorId, endedAt, seconds: 40 };
};

/** As if these had been written at the very end, one after the other by two of the team. */
function byTwo(the: Tampering, ...facts: readonly Fact[]): Partial<Evidence> {
  const { lives = [] } = the.afterwards(...facts);
  const before = the.contact.life.entries.length;
  return {
    lives: lives.map((life) =>
      life.debtorId === the.contact.life.debtorId
        ? {
            ...life,
            entries: life.entries.map((entry, index) =>
              index < before
                ? entry
                : { ...entry, actor: index % 2 === 0 ? 'user:ana' : 'user:bruna' },
            ),
          }
        : life,
    ),
  };
}

export const CALL_BREACHES: readonly BreachExample[] = [
  [SHARED, 'two take one person', (the) => byTwo(the, claimed(the), claimed(the)), /took whom/],
  [SHARED, 'two call one person', (the) => byTwo(the, placed(the), placed(the, 2)), /called whom/],
  [CLAIMED, 'somebody calls whom nobody took', (the) => the.afterwards(placed(the)), /not taken/],
  [
    CLAIMED,
    'a call comes to two ends',
    (the) => the.afterwards(claimed(the), placed(the), disposed(the), disposed(the)),
    /two ends/,
  ],
  [TOLD, 'a call ends that nobody placed', (the) => the.afterwards(ended(the)), /nobody placed/],
  [
    TOLD,
    'a call ends twice',
    (the) => the.afterwards(placed(the), ended(the), ended(the)),
    /second time/,
  ],
  [
    CAPS,
    'it rings three times on one day',
    (the) => the.afterwards(placed(the), placed(the, 2), placed(the, 3)),
    /more than 2 calls in 1 days/,
  ],
  [
    CAPS,
    'the team notes wish after wish of the debtor’s',
    (the) => {
      const wish = (): FactOf<'callback-asked'> => ({
        type: 'callback-asked',
        credorId: the.ids().credorId,
        from: instantAt(the.evidence.now),
        via: 'operator',
      });
      const asked = (nth: number) => ({ ...placed(the, nth), asked: true });
      return the.afterwards(wish(), asked(1), wish(), asked(2), wish(), asked(3));
    },
    /more than 2 calls in 1 days/,
  ],
];
