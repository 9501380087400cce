import type { Recipients } from '#local/aws/recipients.ts';
import { publishListingPolicy } from '#local/sample/listing-rules.ts';
import { registerCredores, uploadFile } from '#local/sample/town.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import { createWorld, type World } from '#local/world.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { debtorOf } from './debtor-of.ts';
import { tableOf } from './table-of.ts';

/** Thursday evening in São Paulo; the debt falls due on Friday. */
const THURSDAY_EVENING = '2026-03-12T22:00:00.000Z';
const HEADER =
  'contrato;cpf_cnpj;nome;email;telefone;uf;valor;vencimento;cep;endereco;numero;cidade';

export const MARIAS_CPF = '52998224725';
export const MARIAS_EMAIL = 'success+maria@simulator.amazonses.com';
export const MARIAS_PHONE = '+5511987654321';

type Ladder = {
  readonly steps: readonly object[];
  readonly reactions?: readonly object[];
  /** Empty for whoever has none; each of Maria's own when absent. */
  readonly email?: string;
  readonly phone?: string;
  readonly recipients?: Recipients;
};

export type LadderPlace = { readonly world: World; readonly maria: DebtorId };

/** Maria owes R$ 1.000,00 of 13 March and follows the ladder that a test spells out, with both sample credores and their policies. */
export async function ladderPlace({
  steps,
  reactions = [],
  email = MARIAS_EMAIL,
  phone = '(11) 98765-4321',
  recipients,
}: Ladder): Promise<LadderPlace> {
  const world = await createWorld({
    seed: 'ladder',
    users: LOCAL_PEOPLE,
    startAt: Date.parse(THURSDAY_EVENING),
    ...(recipients && { recipients }),
  });
  const regua = Regua.parse({
    reguaId: 'padrao',
    name: 'Régua do teste',
    spreadMinutes: 30,
    steps,
    reactions,
  });
  const context = { expected: 0, by: 'user:sample', at: instantAt(world.aws.now()) };
  await publishConfig(tableOf(world), 'regua', regua.reguaId, regua, context);
  await registerCredores(world);
  await publishListingPolicy(world, 'loja-aurora');
  const csv = `${HEADER}\nAUR-1;${MARIAS_CPF};Maria da Silva;${email};${phone};SP;1.000,00;13/03/2026;13010-000;Rua das Flores;10;Campinas\n`;
  await uploadFile(world, { credorId: 'loja-aurora', fileName: 'carteira.csv', csv });
  await world.aws.settle();
  return { world, maria: await debtorOf(world, 'loja-aurora', 'AUR-1') };
}
