import * as z from 'zod';
import { ImportView } from '#events/api/import.ts';
import { Overview } from '#events/api/overview.ts';
import type { World } from '#local/world.ts';
import { centavos, formatReais } from '#shared/domain/values/money.ts';
import { asAdmin } from './as-admin.ts';
import { SAMPLE_CREDORES } from './credores.ts';

const Imports = z.object({ items: z.array(ImportView) });

/** What the simulated days came to, as the product's own API tells it. */
export type Summary = {
  readonly days: number;
  readonly credores: readonly {
    readonly name: string;
    readonly imported: number;
    readonly rejected: number;
    readonly overview: Overview;
  }[];
};

export async function readSummary(world: Pick<World, 'aws'>, days: number): Promise<Summary> {
  const credores = [];
  for (const { credorId, name } of SAMPLE_CREDORES) {
    const imports = Imports.parse(await asAdmin(world, 'GET', `/api/imports?credorId=${credorId}`));
    const query = `credorId=${credorId}&days=${Math.min(365, days + 1)}`;
    const overview = Overview.parse(await asAdmin(world, 'GET', `/api/overview?${query}`));
    const count = (field: 'imported' | 'rejected') =>
      imports.items.reduce((sum, item) => sum + item[field], 0);
    credores.push({ name, imported: count('imported'), rejected: count('rejected'), overview });
  }
  return { days, credores };
}

/** The summary as a person reads it in a terminal. */
export function writtenSummary({ days, credores }: Summary): string {
  const blocks = credores.map(({ name, imported, rejected, overview }) =>
    [
      name,
      `  importadas   ${imported} dívidas (${rejected} linhas recusadas, com motivo)`,
      `  enviadas     ${overview.contactsByChannel
        .map(({ channel, sent, delivered }) => `${channel} ${sent} (${delivered} entregues)`)
        .join(', ')}`,
      `  retidas      ${
        overview.heldByReason
          .slice(0, 5)
          .map(({ label, count }) => `${label} ${count}`)
          .join('; ') || 'nenhuma'
      }`,
      `  pagamentos   ${figure(overview, 'payments')}, casos quitados ${figure(overview, 'settled')}`,
      `  acordos      ${figure(overview, 'agreements')} assinados; promessas ${figure(overview, 'promises')}`,
      `  recuperado   ${reais(overview, 'recovered')} com ${reais(overview, 'cost')} em mensagens`,
    ].join('\n'),
  );
  return [`Em ${days} dias simulados:`, ...blocks].join('\n\n');
}

const figure = (overview: Overview, key: string): number =>
  overview.figures.find((candidate) => candidate.key === key)?.value ?? 0;

const reais = (overview: Overview, key: string): string =>
  formatReais(centavos(Math.max(0, figure(overview, key))));
