import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { HOLDOUT_ARM, StudyId } from '#shared/domain/experiment/study.ts';
import { callIdOf } from '#shared/domain/values/derive-ids.ts';
import { CarteiraId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes, instantAt } from '#shared/domain/values/zone.ts';
import { CALL_LAWS } from './call-laws.ts';
import type { Evidence } from './evidence.ts';
import type { BreachExample, Tampering } from './tampering.ts';

const [SHARED = '', CLAIMED = '', TOLD = '', HOURS = '', CAPS = '', PROTECTED = ''] = CALL_LAWS.map(
  ({ name }) => name,
);

const claimed = (the: Tampering): FactOf<'work-claimed'> => ({
  type: 'work-claimed',
  credorId: the.ids().credorId,
  until: addMinutes(instantAt(the.evidence.now), 15),
});
const placed = (the: Tampering, nth = 1): FactOf<'call-placed'> => ({
  type: 'call-placed',
  callId: callIdOf(the.contact.life.debtorId, 100_000 + nth),
  ...the.ids(),
  asked: false,
  via: 'by-hand',
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
  [HOURS, 'the telephone rings at three in the morning', (the) => the.afterwards(placed(the)), /./],
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
  [
    PROTECTED,
    'they were of the control group',
    (the) =>
      the.afterwards(
        {
          type: 'arm-assigned',
          credorId: the.ids().credorId,
          studyId: StudyId.parse('controle-teste'),
          armId: HOLDOUT_ARM,
          carteiraId: CarteiraId.parse('padrao'),
          measure: { days: 30, capAmount: centavos(100_000) },
        },
        placed(the),
      ),
    /control group/,
  ],
  [
    PROTECTED,
    'the debtor had died',
    (the) =>
      the.afterwards({ type: 'debtor-flagged', flag: 'deceased', noteId: null }, placed(the)),
    /deceased/,
  ],
  [
    PROTECTED,
    'they had just spoken',
    (the) =>
      the.afterwards(
        {
          type: 'right-person-reached',
          credorId: the.ids().credorId,
          via: 'phone',
          spokeAt: instantAt(the.evidence.now),
        },
        placed(the),
      ),
    /just spoken/,
  ],
  [
    PROTECTED,
    'they wanted no calls',
    (the) => the.afterwards({ type: 'opted-out', channel: 'voice', via: 'operator' }, placed(the)),
    /no calls/,
  ],
  [
    PROTECTED,
    'the number is somebody else’s',
    (the) => the.afterwards({ type: 'contact-disowned', ...the.ids() }, placed(the)),
    /somebody else/,
  ],
];
