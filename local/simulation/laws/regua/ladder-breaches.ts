import type { FactOf } from '#shared/domain/history/entry.ts';
import { overrideIdOf, taskIdOf } from '#shared/domain/values/derive-ids.ts';
import { CarteiraId, StepId } from '#shared/domain/values/ids.ts';
import { addMinutes, type Instant, instantAt } from '#shared/domain/values/zone.ts';
import { LADDER_LAWS } from './ladder-laws.ts';
import { paidAt, promisedFor } from '#local/simulation/laws/examples/made-up-money.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const [HAPPENED = '', ONCE = '', EXCEPTIONS = '', RESUMED = '', TASKS = ''] = LADDER_LAWS.map(
  ({ name }) => name,
);

const place = (the: Tampering) => {
  const { purpose } = the.contact.claim;
  if (purpose.kind !== 'regua-step') throw new Error('the message of the examples is a step');
  const { stepId, anchor } = purpose;
  return { credorId: the.ids().credorId, stepId, anchor };
};
const taskOf = (the: Tampering) => ({
  taskId: taskIdOf(the.contact.life.debtorId, 'example'),
  credorId: the.ids().credorId,
});
const opened = (the: Tampering): FactOf<'task-opened'> => ({
  type: 'task-opened',
  ...taskOf(the),
  ...place(the),
  title: 'Ligar',
  script: '',
  dueOn: the.day(),
});
const broke = (the: Tampering, heardAt: Instant): FactOf<'task-opened'> => ({
  ...opened(the),
  stepId: StepId.parse('quebrou-promessa'),
  heardAt,
});
const exception = (the: Tampering, change: FactOf<'step-overridden'>['change']) => {
  const { debtorId } = the.contact.life;
  const { messageId } = the.contact.claim;
  const fact: FactOf<'step-overridden'> = {
    type: 'step-overridden',
    credorId: the.ids().credorId,
    overrideId: overrideIdOf(debtorId, 'example'),
    change,
    motive: 'asked',
  };
  return the.withLife((life) => {
    const at = life.entries.findIndex(
      (entry) => entry.fact.type === 'message-requested' && entry.fact.messageId === messageId,
    );
    const [request] = life.entries.slice(at);
    if (!request) throw new Error('the message of the examples was asked for');
    return { ...life, entries: life.entries.toSpliced(at, 0, { ...request, fact }) };
  });
};

export const LADDER_BREACHES: readonly BreachExample[] = [
  [
    HAPPENED,
    'a wait heard what nobody did',
    (the) => the.afterwards({ type: 'wait-ended', ...place(the), heard: 'replied', jumpsTo: null }),
    /heard replied/,
  ],
  [
    HAPPENED,
    'a reaction answers a moment at which nothing happened',
    (the) => the.afterwards(broke(the, addMinutes(the.contact.at, -7_777))),
    /answers nothing/,
  ],
  [
    HAPPENED,
    'a reaction to a broken promise answers one that was made',
    (the) => the.afterwards(promisedFor(the, the.day()), broke(the, instantAt(the.evidence.now))),
    /quebrou-promessa of .* answers nothing/,
  ],
  [
    HAPPENED,
    'a reaction to a part of the money answers what pays none of it',
    (the) => {
      const heardAt = instantAt(the.evidence.now);
      const { credorId } = the.ids();
      const moved = { ...place(the), stepId: StepId.parse('pagou-uma-parte'), heardAt };
      const carteiraId = CarteiraId.parse('antiga');
      return the.afterwards(paidAt(the, heardAt), {
        type: 'carteira-moved',
        ...moved,
        credorId,
        carteiraId,
      });
    },
    /pagou-uma-parte of .* answers nothing/,
  ],
  [
    ONCE,
    'one visit opens two tasks',
    (the) => {
      const twice = { ...opened(the), heardAt: the.contact.at };
      return the.afterwards(twice, twice);
    },
  ],
  [
    EXCEPTIONS,
    'a step was taken out before it was asked for',
    (the) => exception(the, { kind: 'skip', stepId: place(the).stepId }),
  ],
  [
    EXCEPTIONS,
    'another channel was the only one',
    (the) => {
      const { channel } = the.contact.claim;
      return exception(the, { kind: 'channel', channel: channel === 'email' ? 'sms' : 'email' });
    },
  ],
  [
    RESUMED,
    'whoever resumes a court’s stop says nothing',
    (the) => {
      const { credorId } = the.ids();
      return the.afterwards(
        { type: 'ladder-stopped', credorId, motive: 'court-order' },
        { type: 'ladder-resumed', credorId },
      );
    },
    /nobody says why/,
  ],
  [
    TASKS,
    'two people have one task',
    (the) => {
      const claimed = { type: 'task-claimed' as const, ...taskOf(the) };
      return the.afterwards(opened(the), claimed, claimed);
    },
    /claimed twice/,
  ],
  [
    TASKS,
    'a task is closed twice',
    (the) => {
      const closed = { type: 'task-closed' as const, ...taskOf(the), outcome: 'other' as const };
      return the.afterwards(opened(the), closed, closed);
    },
    /closed twice/,
  ],
  [
    TASKS,
    'a task stands where nothing is owed',
    (the) =>
      the.withRecord(({ cases }) => {
        const { type: _, anchor: _anchor, ...terms } = opened(the);
        const stepId = StepId.parse('ligar');
        return {
          tasks: [{ ...terms, stepId, openedAt: the.contact.at, status: 'open' }],
          cases: cases.map((known) => ({ ...known, status: 'settled', settledAt: the.contact.at })),
        };
      }),
    /nothing owed/,
  ],
];
