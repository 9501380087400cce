import type { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import { HOLDOUT_ARM, StudyId } from '#shared/domain/experiment/study.ts';
import type { StopScope } from '#shared/domain/gate/contact-stop.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { CarteiraId, NoteId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import {
  calledBack,
  calledKnowing,
  now,
  placed,
  today,
} from '#local/simulation/laws/examples/made-up-calls.ts';
import { CALL_MONEY_BREACHES } from './call-money-breaches.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const HOUR_MS = 3_600_000;
const DAY_MINUTES = 1_440;

const marked = (flag: DebtorFlag): Fact => ({ type: 'debtor-flagged', flag, noteId: null });

const wished = (
  the: Tampering,
  via: FactOf<'callback-asked'>['via'],
  minutes = 0,
): FactOf<'callback-asked'> => ({
  type: 'callback-asked',
  credorId: the.ids().credorId,
  from: addMinutes(now(the), minutes),
  via,
});

const stopped = (the: Tampering): Fact => ({
  type: 'ladder-stopped',
  credorId: the.ids().credorId,
  motive: 'court-order',
});

const disputed = (the: Tampering): Fact => ({
  type: 'case-disputed',
  credorId: the.ids().credorId,
  motive: 'outro',
  debtId: null,
  noteId: NoteId.parse('aaaaaaaaaaaaaaaaaaaa'),
});

const ASKED = 'a call that is said to be asked for was asked for';
const LATE = 'nobody is called about what is not late, unless they asked for it or the régua did';

/** Each rule of the gate that binds calls, broken by one. */
export const CALL_GATE_BREACHES: readonly BreachExample[] = [
  ...CALL_MONEY_BREACHES,
  ['call: disputed', 'the case was contested', (the) => calledKnowing(the, disputed(the))],
  [
    'call: disputed',
    'the team notes a wish to be called of whoever contested',
    (the) => calledBack(the, disputed(the), wished(the, 'operator')),
  ],
  ['call: stopped', 'the team had stopped the ladder', (the) => calledKnowing(the, stopped(the))],
  [
    'call: paused',
    'the team let the ladder rest',
    (the) =>
      calledKnowing(the, {
        type: 'ladder-paused',
        credorId: the.ids().credorId,
        from: now(the),
        until: addMinutes(now(the), 60),
        motive: 'asked',
      }),
  ],
  [
    'call: holdout',
    'they were of the control group',
    (the) =>
      calledKnowing(the, {
        type: 'arm-assigned',
        credorId: the.ids().credorId,
        studyId: StudyId.parse('controle-teste'),
        armId: HOLDOUT_ARM,
        carteiraId: CarteiraId.parse('padrao'),
        measure: { days: 30, capAmount: centavos(100_000) },
      }),
  ],
  ['call: deceased', 'the debtor had died', (the) => calledKnowing(the, marked('deceased'))],
  [
    'call: deceased',
    'somebody had asked for the call before the debtor died',
    (the) => calledBack(the, wished(the, 'portal'), marked('deceased')),
  ],
  ['call: minor', 'the debtor was a child', (the) => calledKnowing(the, marked('minor'))],
  [
    'call: hardship',
    'the debtor could not bear their debts',
    (the) => calledKnowing(the, marked('hardship')),
  ],
  [
    'call: recent-conversation',
    'they had just spoken',
    (the) =>
      calledKnowing(the, {
        type: 'right-person-reached',
        credorId: the.ids().credorId,
        via: 'phone',
        spokeAt: now(the),
      }),
  ],
  [
    'call: asked-later',
    'they had named an hour to come',
    (the) => calledKnowing(the, wished(the, 'portal', 120)),
  ],
  [
    'call: opted-out',
    'they wanted no calls',
    (the) => calledKnowing(the, { type: 'opted-out', channel: 'voice', via: 'operator' }),
  ],
  [
    'call: contact-unusable',
    'the number is somebody else’s',
    (the) => calledKnowing(the, { type: 'contact-disowned', ...the.ids() }),
  ],
  [
    'call: contact-unusable',
    'nobody has the number',
    (the) =>
      calledKnowing(the, {
        type: 'call-disposed',
        callId: placed(the, 9).callId,
        ...the.ids(),
        disposition: 'invalid-number',
      }),
    /call-disposed/,
  ],
  ['call: switched-off', 'all was stopped', (the) => pulledFor(the, { kind: 'all' })],
  [
    'call: switched-off',
    'telephones were stopped, and they had asked for the call',
    (the) => ({
      ...pulledFor(the, { kind: 'channel', channel: 'voice' }),
      ...calledBack(the, wished(the, 'portal')),
    }),
    /voice/,
  ],
  ['call: minimum-interval', 'it rings twice', (the) => calledKnowing(the, placed(the, 2))],
  [
    'gate: minimum-interval',
    'it leaves just after somebody of the team called',
    (the) => the.knowing(placed(the)),
  ],
  ['call: outside-hours', 'it rings at three in the morning', (the) => calledKnowing(the)],
  [
    'call: holiday',
    'their city had a holiday',
    (the) => ({
      ...calledKnowing(the),
      closed: new Map([[the.contact.life.person.cpf, new Set<string>([today(the)])]]),
    }),
    /where they live/,
  ],
  [ASKED, 'nobody had wished for it', (the) => calledBack(the)],
  [
    ASKED,
    'the wish had been met by another call',
    (the) => calledBack(the, wished(the, 'portal'), { ...placed(the, 2), asked: true }),
  ],
  [
    ASKED,
    'the wish was for three days before',
    (the) => calledBack(the, wished(the, 'portal', -3 * DAY_MINUTES)),
  ],
  [
    ASKED,
    'the team stopped the case since',
    (the) => calledBack(the, wished(the, 'portal'), stopped(the)),
  ],
  [LATE, 'their instalment falls due next month', (the) => calledKnowing(the, the.agreed())],
];

/** As if a switch had been pulled an hour before a call, and lifted an hour after. */
function pulledFor(the: Tampering, scope: StopScope): Partial<Evidence> {
  const { now: at } = the.evidence;
  return { ...calledKnowing(the), pulled: [{ scope, from: at - HOUR_MS, until: at + HOUR_MS }] };
}
