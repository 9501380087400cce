import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { personalTraces } from '#local/simulation/laws/evidence/personal-traces.ts';

/** Who somebody is stands in the register and in what was written to them, and nowhere else. */
export const PRIVACY_LAWS: readonly Law[] = [
  {
    name: 'nobody is named in logs, queues, schedules and events',
    breaches: ({ overheard }) =>
      overheard.leaks.map(({ place, text }) => ({
        debtorId: null,
        at: null,
        what: `${place}: ${text}`,
      })),
  },
  { name: 'no history names anybody', breaches: namedInHistories },
];

/** Names are held apart, encrypted, so that they can be forgotten while the histories stay. */
function namedInHistories({ lives, overheard: { outsiders } }: Evidence): readonly Breach[] {
  const tracesIn = personalTraces([...lives.map(({ person }) => person), ...outsiders]);
  return lives.flatMap(({ debtorId, entries }) =>
    entries.flatMap(({ actor, cause, fact, at }) => {
      const [trace] = tracesIn(JSON.stringify({ actor, cause, fact }));
      return trace === undefined ? [] : [{ debtorId, at, what: `${trace} in ${fact.type}` }];
    }),
  );
}
