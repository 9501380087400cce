import { createHash } from 'node:crypto';
import { canonical, GENESIS_HASH } from '#shared/domain/history/hash-chain.ts';
import type { Dossier, DossierEvent } from './dossier.ts';
import { contentHashOf } from './seal-dossier.ts';

/** What does not fit, in pt-BR, and at which entry where it is one. */
export type DossierProblem = { readonly seq: number | null; readonly what: string };

/**
 * Whether the volumes of a dossier are what was once written: each whole by its own hash, and their entries the links of one chain.
 * Nothing but the file is asked, so a forger who makes a whole chain anew is found only by comparing its last hash with
 * the one that the system tells.
 *
 * @param dossiers volumes of one person and creditor, in their order
 */
export function verifyDossier(dossiers: readonly Dossier[]): readonly DossierProblem[] {
  const [first] = dossiers;
  return dossiers.flatMap((dossier, index) => [
    ...sealProblems(dossier),
    ...(first && isOfSame(first, dossier) ? [] : [OTHER]),
    ...chainProblems(dossier, dossiers[index - 1]),
  ]);
}

const OTHER: DossierProblem = {
  seq: null,
  what: 'o arquivo é de outra pessoa ou de outro credor',
};

const isOfSame = (one: Dossier, other: Dossier): boolean =>
  one.debtorId === other.debtorId && one.credor.credorId === other.credor.credorId;

function sealProblems({ contentHash, ...content }: Dossier): readonly DossierProblem[] {
  if (contentHashOf(content) === contentHash) return [];
  return [{ seq: null, what: 'o conteúdo não tem o hash que o arquivo diz (contentHash)' }];
}

function chainProblems(dossier: Dossier, before: Dossier | undefined): readonly DossierProblem[] {
  const { from, through } = dossier.volume;
  const previous = before?.events.at(-1);
  const problems: DossierProblem[] = [];
  let seq = from;
  let prevHash = from === 1 ? GENESIS_HASH : (previous?.hash ?? null);
  if (previous && previous.seq + 1 !== from)
    problems.push({ seq: from, what: `falta o volume que segue a linha ${previous.seq}` });
  for (const event of dossier.events) {
    if (event.seq !== seq)
      problems.push({ seq, what: `esperava-se a linha ${seq} e veio a ${event.seq}` });
    else if (prevHash !== null && event.prevHash !== prevHash)
      problems.push({ seq, what: 'a linha não segue a anterior (prevHash)' });
    problems.push(...entryProblems(event));
    prevHash = event.hash;
    seq = event.seq + 1;
  }
  if (seq !== through + 1)
    problems.push({ seq, what: `o volume diz que vai até a linha ${through}, e acaba antes` });
  if (dossier.volume.number === dossier.volume.volumes && prevHash !== dossier.chain.headHash)
    problems.push({ seq: through, what: 'a última linha não tem o hash do fim da cadeia' });
  return problems;
}

function entryProblems(event: DossierEvent): readonly DossierProblem[] {
  if (!event.shown || event.entry === null) return [];
  const { entry, seq, prevHash, hash, at } = event;
  const problems: DossierProblem[] = [];
  if (createHash('sha256').update(canonical(entry)).digest('hex') !== hash)
    problems.push({ seq, what: 'o registro não tem o hash da linha' });
  if (entry['seq'] !== seq || entry['prevHash'] !== prevHash || entry['at'] !== at)
    problems.push({ seq, what: 'o registro é de outra linha' });
  return problems;
}
