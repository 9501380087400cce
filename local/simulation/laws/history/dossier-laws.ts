import type { IssuedDossier } from '#events/api/dossier.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import { verifyDossier } from '#shared/domain/dossier/verify-dossier.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';

/** What must be true of every dossier that leaves the house. */
export const DOSSIER_LAWS: readonly Law[] = [
  {
    name: 'a dossier has every entry of its stretch of the history, in one unbroken chain',
    breaches: ({ dossiers, lives }) => dossiers.flatMap((issued) => unlike(issued, lives)),
  },
  {
    name: 'a dossier that was handed out is told of in the history, by the hash of what it says',
    breaches: ({ dossiers, lives }) => dossiers.flatMap((issued) => unheard(issued, lives)),
  },
  {
    name: 'a dossier names no creditor but its own',
    breaches: ({ dossiers }) => dossiers.flatMap(foreign),
  },
];

const breach = ({ dossier }: IssuedDossier, what: string): Breach => ({
  debtorId: dossier.debtorId,
  at: dossier.madeAt,
  what,
});

function unlike(issued: IssuedDossier, lives: Evidence['lives']): readonly Breach[] {
  const { dossier } = issued;
  const problems = verifyDossier([dossier]).map(({ what }) => breach(issued, what));
  const life = lives.find(({ debtorId }) => debtorId === dossier.debtorId);
  const { from, through } = dossier.volume;
  const written = life?.entries.slice(from - 1, through).map(({ hash }) => hash) ?? [];
  const shown = dossier.events.map(({ hash }) => hash);
  return written.join() === shown.join()
    ? problems
    : [...problems, breach(issued, 'it is not the history')];
}

const unheard = (issued: IssuedDossier, lives: Evidence['lives']): readonly Breach[] =>
  lives.some(({ entries }) =>
    entries.some(
      ({ fact }) =>
        fact.type === 'dossier-issued' && fact.contentHash === issued.dossier.contentHash,
    ),
  )
    ? []
    : [breach(issued, 'nobody wrote down that it left')];

function foreign(issued: IssuedDossier): readonly Breach[] {
  const text = JSON.stringify(issued.dossier);
  return SAMPLE_CREDORES.flatMap(({ credorId, name }) =>
    credorId !== issued.dossier.credor.credorId && (text.includes(credorId) || text.includes(name))
      ? [breach(issued, `it names ${credorId}`)]
      : [],
  );
}
