import type { Life } from './evidence.ts';
import type { Breach, Law } from './law.ts';

/** What holds of agreements that had been kept, and of which money went back. */
export const REOPENED_LAWS: readonly Law[] = [
  {
    name: 'an agreement that was kept and owes again waits for somebody of the team',
    breaches: ({ lives }) => lives.flatMap(reopenedUnseen),
  },
];

const reopenedUnseen = ({ debtorId, entries, record }: Life): readonly Breach[] =>
  entries.flatMap(({ fact, at }) => {
    if (fact.type !== 'agreement-reopened') return [];
    const isAsked = record.tasks.some(({ taskId }) => taskId === fact.task?.taskId);
    return isAsked ? [] : [{ debtorId, at, what: `${fact.agreementId} owes again, and no task` }];
  });
