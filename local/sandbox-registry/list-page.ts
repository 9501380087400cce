import { escaped, page } from '#local/sandbox-gateway/page.ts';
import { REGISTRY_WORDS } from '#shared/domain/listing/listing-kind.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { toLocal } from '#shared/domain/values/zone.ts';
import type { RegistryEntry } from './registry-book.ts';

const ZONE = 'America/Sao_Paulo';
/** As many as a person can look through. */
const SHOWN_MAX = 100;

/** What lies at the simulated bureau and cartório, and lay there, the newest first. */
export function listPage(entries: readonly RegistryEntry[]): string {
  const lines = entries.toReversed().slice(0, SHOWN_MAX).map(lineOf);
  const list =
    lines.length > 0
      ? `<ul class="card list">${lines.join('')}</ul>`
      : '<p class="card">Nada foi registrado ainda.</p>';
  return page('Registros', `<h1>Negativações e protestos</h1>${list}`, 'Órgãos de teste');
}

function lineOf({ registry, protocol, order, filedAt, releasedAt, because }: RegistryEntry) {
  const standing =
    releasedAt === null
      ? '<b class="warn">registrado</b>'
      : `baixado em ${momentOf(releasedAt)} (${escaped(because ?? '')})`;
  return `<li><span><b>${escaped(order.devedor.nome)}</b><br><span class="soft">${REGISTRY_WORDS[registry]}, protocolo ${escaped(protocol)}, contrato ${escaped(order.contrato)}, avisado em ${formatDate(order.avisadoEm)}</span></span><span class="end">${formatReais(order.valor)}<br>${standing}<br><span class="soft">desde ${momentOf(filedAt)}</span></span></li>`;
}

const momentOf = (at: RegistryEntry['filedAt']): string => {
  const [date = '', time = ''] = toLocal(at, ZONE).split('T');
  return `${date.split('-').toReversed().join('/')} às ${time}`;
};
