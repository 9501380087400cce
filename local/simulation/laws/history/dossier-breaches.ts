import type { IssuedDossier } from '#events/api/dossier.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const WHOLE = 'a dossier has every entry of its stretch of the history, in one unbroken chain';
const TOLD = 'a dossier that was handed out is told of in the history, by the hash of what it says';
const OWN = 'a dossier names no creditor but its own';

/** The first dossier of the run with what was changed of it. */
const altered = (
  { evidence }: Tampering,
  change: (dossier: IssuedDossier['dossier']) => Partial<IssuedDossier['dossier']>,
) => {
  const [first] = evidence.dossiers;
  if (!first) throw new Error('somebody has a dossier');
  return { dossiers: [{ ...first, dossier: { ...first.dossier, ...change(first.dossier) } }] };
};

/** The laws of dossiers, broken. */
export const DOSSIER_BREACHES: readonly BreachExample[] = [
  [
    WHOLE,
    'an entry is left out',
    (the) => altered(the, ({ events }) => ({ events: events.toSpliced(1, 1) })),
    /não segue|esperava-se|is not the history/,
  ],
  [
    TOLD,
    'it says something else than was written down',
    (the) => altered(the, () => ({ contentHash: 'f'.repeat(64) })),
  ],
  [
    OWN,
    'it tells whom else the person owes',
    (the) =>
      altered(the, ({ person, credor }) => {
        const other = SAMPLE_CREDORES.find(({ credorId }) => credorId !== credor.credorId);
        return { person: { ...person, name: other?.name ?? null } };
      }),
  ],
];
