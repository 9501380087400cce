import type { ReceivablesFile } from '#local/sample/book.ts';
import { registerCredores, uploadFile } from '#local/sample/town.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import { createWorld, type World, type WorldOptions } from '#local/world.ts';

const HEADER = 'contrato;cpf_cnpj;nome;email;telefone;uf;descricao;valor;vencimento';

/** A file of receivables whose rows a test spells out, in the columns of the sample files. */
export const fileOf = (credorId: string, ...rows: readonly string[]): ReceivablesFile => ({
  credorId,
  fileName: 'carteira.csv',
  csv: [HEADER, ...rows, ''].join('\n'),
});

/** A world with the two sample credores and whoever is in these files, and nobody who acts by themselves. */
export async function smallPlace(
  files: readonly ReceivablesFile[],
  options: WorldOptions,
): Promise<World> {
  const world = await createWorld({ seed: 'small-place', users: LOCAL_PEOPLE, ...options });
  await registerCredores(world);
  for (const file of files) await uploadFile(world, file);
  await world.aws.settle();
  return world;
}
