import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import { isStanding } from '#shared/domain/task/task.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { happened } from '#local/simulation/laws/second-reading/behaviour.ts';
import { isHeard, REACTIONS } from '#local/simulation/laws/second-reading/reactions.ts';
import { sinceResumed } from './rested-ladders.ts';

/** What holds of ladders that wait, react and are changed for one debtor, read from the facts alone. */
export const LADDER_LAWS: readonly Law[] = [
  {
    name: 'what a step answers or waited for has happened',
    breaches: ({ lives }) => lives.flatMap(answeredForNothing),
  },
  {
    name: 'nothing that a debtor does is answered twice by one reaction',
    breaches: ({ lives }) => lives.flatMap(answeredTwice),
  },
  {
    name: 'no step is taken that the team took out for this debtor, nor by another channel',
    breaches: ({ lives }) => lives.flatMap(againstExceptions),
  },
  {
    name: 'what rests for a court, hardship or grief goes on by the words of somebody alone',
    breaches: ({ lives }) => lives.flatMap(resumedWithoutWords),
  },
  {
    name: 'a task is one person’s at a time, ends once, and is of something owed',
    breaches: ({ lives }) => lives.flatMap(lostTasks),
  },
];

function answeredForNothing({ debtorId, entries, person: { uf } }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at }, index) => {
    const before = entries.slice(0, index + 1);
    if (fact.type === 'wait-ended' && fact.heard !== null) {
      const { heard, credorId, stepId } = fact;
      const isTrue = before.some((entry) => happened(entry, credorId) === heard);
      return isTrue ? [] : [{ debtorId, at, what: `${stepId} heard ${heard}, and nobody did it` }];
    }
    const answer = answerIn(fact);
    if (answer === null) return [];
    const { credorId, stepId, heardAt } = answer;
    const reaction = REACTIONS.find((one) => one.stepId === stepId);
    const isTrue = before.some(
      (entry, when) =>
        entry.at === heardAt &&
        reaction !== undefined &&
        isHeard(reaction, entries.slice(0, when + 1), credorId, uf),
    );
    const what = `${stepId} of ${heardAt} answers nothing`;
    return isTrue ? [] : [{ debtorId, at, what }];
  });
}

/** A message that the channel refused is asked for again; everything else is done with. */
function answeredTwice({ debtorId, entries }: Life): readonly Breach[] {
  const refused = new Set(
    entries.flatMap(({ fact }) => (fact.type === 'message-refused' ? [fact.messageId] : [])),
  );
  const seen = new Set<string>();
  return entries.flatMap(({ fact, at }) => {
    const answer = answerIn(fact);
    if (answer === null || (fact.type === 'message-claimed' && refused.has(fact.messageId))) {
      return [];
    }
    const name = `${answer.credorId} ${answer.stepId} ${answer.heardAt}`;
    const isSecond = seen.has(name);
    seen.add(name);
    return isSecond ? [{ debtorId, at, what: `${name} a second time` }] : [];
  });
}

function resumedWithoutWords({ debtorId, entries }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at }, index) => {
    if (fact.type !== 'ladder-resumed' || fact.noteId !== undefined) return [];
    const earlier = entries.slice(0, index).map((entry) => entry.fact);
    const rested = sinceResumed(fact.credorId, earlier).some(
      (one) =>
        (one.type === 'ladder-stopped' || (one.type === 'ladder-paused' && one.until > at)) &&
        ['court-order', 'hardship', 'grief'].includes(one.motive),
    );
    return rested ? [{ debtorId, at, what: `${fact.credorId} goes on, and nobody says why` }] : [];
  });
}

type Answer = {
  readonly credorId: string;
  readonly stepId: string;
  readonly anchor: string;
  readonly heardAt: string;
};

/** What a reaction ended with; null for everything else. */
function answerIn(fact: Fact): Answer | null {
  switch (fact.type) {
    case 'message-claimed': {
      const { credorId, purpose } = fact;
      return purpose.kind === 'regua-step' && purpose.heardAt
        ? { ...purpose, credorId, heardAt: purpose.heardAt }
        : null;
    }
    case 'task-opened':
    case 'carteira-moved':
    case 'step-skipped':
      return fact.heardAt ? { ...fact, heardAt: fact.heardAt } : null;
    default:
      return null;
  }
}

function againstExceptions({ debtorId, entries }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at }, index) => {
    if (fact.type !== 'message-requested' || fact.purpose.kind !== 'regua-step') return [];
    const { credorId, channel, purpose } = fact;
    if (purpose.agreementId) return [];
    const { stepId } = purpose;
    const against = exceptionsAt(entries.slice(0, index), credorId).some(
      ({ change, debtId }) =>
        debtId === undefined &&
        (change.stepId ?? stepId) === stepId &&
        (change.kind === 'skip' || (change.kind === 'channel' && isOther(change.channel, channel))),
    );
    return against ? [{ debtorId, at, what: `${stepId} by ${channel} against an exception` }] : [];
  });
}

const isOther = (only: string, channel: string): boolean => only !== channel;

/** What the team does otherwise for a debtor than the régua of a case, as their history has it. */
export function exceptionsAt(entries: readonly HistoryEntry[], credorId: string) {
  const facts = entries.map(({ fact }) => fact);
  const lifted = new Set(
    facts.flatMap((fact) => (fact.type === 'override-lifted' ? [fact.overrideId] : [])),
  );
  const standing = facts.flatMap((fact) =>
    fact.type === 'step-overridden' && fact.credorId === credorId && !lifted.has(fact.overrideId)
      ? [fact]
      : [],
  );
  // Of several channels the last that was named counts.
  const only = standing.findLast(({ change }) => change.kind === 'channel');
  return standing.filter((known) => known.change.kind !== 'channel' || known === only);
}

function lostTasks({ debtorId, entries, record }: Life): readonly Breach[] {
  const holders = new Map<string, string>();
  const ended = new Set<string>();
  const wrong = entries.flatMap(({ fact, at, actor }): readonly Breach[] => {
    switch (fact.type) {
      case 'task-claimed': {
        const isTaken = holders.has(fact.taskId) || ended.has(fact.taskId);
        holders.set(fact.taskId, actor);
        return isTaken ? [{ debtorId, at, what: `task ${fact.taskId} claimed twice` }] : [];
      }
      case 'task-released':
        holders.delete(fact.taskId);
        return [];
      case 'task-closed': {
        const isOver = ended.has(fact.taskId);
        ended.add(fact.taskId);
        return isOver ? [{ debtorId, at, what: `task ${fact.taskId} closed twice` }] : [];
      }
      default:
        return [];
    }
  });
  const settled = new Set<string>(
    record.cases.flatMap(({ credorId, status }) => (status === 'settled' ? [credorId] : [])),
  );
  const idle = record.tasks.filter((task) => isStanding(task) && settled.has(task.credorId));
  const left = idle.map(({ taskId }) => ({
    debtorId,
    at: null,
    what: `task ${taskId} of nothing owed`,
  }));
  return [...wrong, ...left];
}
