import * as z from 'zod';
import { CarteirasView } from '#events/api/carteiras-draft.ts';
import { CarteirasPublication, PublishedCarteiras, Role } from '#events/api/configuration.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { treatsOtherwise } from '#shared/domain/carteira/compare-carteiras.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { requireReguas, startSorting } from '../carteiras-desk.ts';
import { needsAnother } from '../drafts.ts';
import { refuseDisturbance } from '../experiment-desk.ts';
import { publishDocument } from '../publish-document.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ credorId: CredorId });

export const readCarteiras = route({
  method: 'GET',
  path: '/api/credores/{credorId}/carteiras',
  operationId: 'readCarteiras',
  summary: 'As carteiras de um credor, na ordem em que valem, cada uma com a sua régua',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: CarteirasView,
  async handle({ table, fourEyes }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    const found = await readConfig(table, Carteiras, 'carteiras', credorId);
    if (!found) {
      throw notFound(
        'Carteiras não encontradas',
        `O credor "${credorId}" ainda não tem carteiras.`,
      );
    }
    return { ...found, fourEyes };
  },
});

export const publishCarteiras = route({
  method: 'PUT',
  path: '/api/credores/{credorId}/carteiras',
  operationId: 'publishCarteiras',
  summary: 'Publica as carteiras de um credor: as regras de cada uma e a régua que ela segue',
  description:
    'Vale a primeira carteira cuja regra (JsonLogic) o caso cumpre; sem nenhuma, `otherwise`. Os casos são distribuídos de novo em seguida, ' +
    'e a cada noite. A régua vale para casos que entram a partir de agora; os outros ficam na sua, a não ser com `reguaForAll`: então a ' +
    'distribuição passa também os que estão na carteira para a sua régua. Com `team`, só os operadores com aqueles e-mails a têm na fila. Em `holdout`, quantos dos que entram ficam ' +
    'no grupo de controle, a que a régua não escreve. Onde a instalação pede duas pessoas, o que muda para devedores começa por um rascunho; ' +
    'nomes, equipes e grupos de controle não.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: CarteirasPublication,
  answer: PublishedCarteiras,
  async handle(deps, call) {
    const { credorId } = call.params;
    requireCredor(call.user, credorId);
    const live = await readConfig(deps.table, Carteiras, 'carteiras', credorId);
    const isOther = live === null || treatsOtherwise(live.document, call.body.document);
    if (deps.fourEyes && isOther) throw needsAnother();
    await requireReguas(deps, call.body.document);
    await refuseDisturbance(deps.table, credorId, call.body.document);
    const place = { kind: 'carteiras', id: credorId, name: 'as carteiras' } as const;
    const published = await publishDocument(deps, call, place, call.body);
    await startSorting(deps, call, credorId, null);
    return published;
  },
});
