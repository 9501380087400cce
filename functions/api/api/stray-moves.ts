import {
  type ReguaIssue,
  soundReactions,
  soundSteps,
} from '#shared/domain/regua/regua-problems.ts';
import type { AnyStep } from '#shared/domain/regua/step.ts';
import { type CarteiraId, CredorId, type ReguaId } from '#shared/domain/values/ids.ts';
import { listConfigIds } from '#shared/table/config-documents.ts';
import { readMemberships } from '#shared/table/read-memberships.ts';
import type { Table } from '#shared/table/table.ts';

type Book = { readonly credorId: CredorId; readonly carteiras: readonly CarteiraId[] };

/**
 * Steps that would move a case to a carteira which its credor does not have. Every credor with a carteira that follows the
 * régua has to know it; a régua that nobody follows yet may name any carteira there is.
 */
export async function strayMoves(
  table: Table,
  reguaId: ReguaId,
  document: unknown,
): Promise<readonly ReguaIssue[]> {
  const placed = [
    ...soundSteps(document).map(({ index, step }) => ({ list: 'steps', index, step })),
    ...soundReactions(document).map(({ index, step }) => ({ list: 'reactions', index, step })),
  ];
  if (!placed.some(({ step }) => step.kind === 'move')) return [];
  const { followers, others } = await booksOf(table, reguaId);
  return placed.flatMap(({ list, index, step }): readonly ReguaIssue[] => {
    const stray = strayOf(step, followers, others);
    if (stray === null) return [];
    const path = [list, index, 'carteiraId'];
    return [{ code: 'custom', path, message: stray, input: undefined }];
  });
}

/** Names no credor and no carteira of one that does not follow the régua: whoever reads this may not know them. */
function strayOf(
  step: AnyStep,
  followers: readonly Book[],
  others: readonly Book[],
): string | null {
  if (step.kind !== 'move') return null;
  const { carteiraId } = step;
  const knows = ({ carteiras }: Book) => carteiras.includes(carteiraId);
  if (followers.length === 0) {
    return others.some(knows)
      ? null
      : `nenhum credor tem a carteira "${carteiraId}"; publique-a antes, ou escolha outra`;
  }
  if (followers.every(knows)) return null;
  const [first, ...rest] = followers.map(({ carteiras }) => carteiras);
  const shared = (first ?? []).filter((one) => rest.every((carteiras) => carteiras.includes(one)));
  const use = shared.length > 0 ? `use uma destas: ${shared.join(', ')}` : 'publique-a antes';
  return `nem todo credor que segue esta régua tem a carteira "${carteiraId}"; ${use}`;
}

async function booksOf(table: Table, reguaId: ReguaId) {
  const ids = await listConfigIds(table, 'carteiras');
  const books = await Promise.all(
    ids.map(async (id) => {
      const credorId = CredorId.parse(id);
      const known = await readMemberships(table, credorId);
      return {
        credorId,
        carteiras: known.map(({ carteiraId }) => carteiraId),
        follows: known.some((carteira) => carteira.reguaId === reguaId),
      };
    }),
  );
  return { followers: books.filter(({ follows }) => follows), others: books };
}
