import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import type { ApiDeps } from './api-deps.ts';
import { carteirasProblems, requireReguas, startSorting } from './carteiras-desk.ts';
import type { DraftDesk } from './draft-desk.ts';
import { refuseDisturbance } from './experiment-desk.ts';
import { mayWrite } from './regua-desk.ts';
import { requireCredor, type User } from './user.ts';

/** @throws Refusal with 403 for a credor that is not the user's */
export async function carteirasDraftDesk(
  deps: ApiDeps,
  user: User,
  { credorId }: { readonly credorId: CredorId },
): Promise<DraftDesk> {
  requireCredor(user, credorId);
  const live = await readConfig(deps.table, Carteiras, 'carteiras', credorId);
  return {
    place: { kind: 'carteiras', id: credorId },
    name: 'as carteiras',
    missing: `A divisão em carteiras do credor "${credorId}"`,
    liveVersion: live?.version ?? 0,
    isWriter: mayWrite(user),
    async view(document) {
      const carteiras = Carteiras.parse(document);
      const problems = await carteirasProblems(deps, carteiras, []);
      return { credorId, document: carteiras, problems: [...problems] };
    },
    async sound(document) {
      const carteiras = Carteiras.parse(document);
      await requireReguas(deps, carteiras);
      await refuseDisturbance(deps.table, credorId, carteiras);
      return { kept: carteiras, shown: { document: carteiras } };
    },
    requireWriter: () => {},
    async follow(call) {
      await startSorting(deps, call, credorId, null);
    },
  };
}
