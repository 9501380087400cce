import { Group } from '@mantine/core';
import { formatMoment } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import type { OutboxMessage } from './use-outbox.ts';

const FATES: Readonly<Record<string, { name: string; color: string }>> = {
  sent: { name: 'enviada', color: 'gray.6' },
  delivered: { name: 'entregue', color: 'regua.6' },
  opened: { name: 'aberta', color: 'blue.6' },
  clicked: { name: 'link clicado', color: 'violet.6' },
  bounced: { name: 'devolvida', color: 'red.7' },
  complained: { name: 'reclamada', color: 'red.7' },
  undelivered: { name: 'não entregue', color: 'red.7' },
  answered: { name: 'atendida', color: 'regua.6' },
  completed: { name: 'encerrada', color: 'gray.6' },
  busy: { name: 'ocupado', color: 'orange.6' },
  'no-answer': { name: 'não atendida', color: 'orange.6' },
};
const UNKNOWN_YET = { name: 'sem notícia', color: 'gray.5' };

type Fates = { readonly fates: OutboxMessage['fates'] };

const lookOf = (what: string) => FATES[what.toLowerCase()] ?? { name: what, color: 'gray.6' };

/** The last that was heard of a message. */
export function LastFate({ fates }: Fates) {
  const last = fates.at(-1);
  return <StatusBadge {...(last ? lookOf(last.what) : UNKNOWN_YET)} />;
}

/** All that was heard of it, in order. */
export function AllFates({ fates }: Fates) {
  if (fates.length === 0) return <StatusBadge {...UNKNOWN_YET} />;
  return (
    <Group gap="xs">
      {fates.map(({ what, at }) => {
        const { name, color } = lookOf(what);
        return (
          <StatusBadge key={`${what} ${at}`} name={`${name}, ${formatMoment(at)}`} color={color} />
        );
      })}
    </Group>
  );
}
