import type { TriedTextList } from '#events/api/template.ts';

type Tried = TriedTextList['items'][number];

const OUTCOMES: Readonly<Record<Tried['outcome'], string>> = {
  asked: 'pedido',
  sent: 'saiu',
  refused: 'recusado pelo canal',
  uncertain: 'não se sabe se saiu',
  busy: 'não saiu: canal ocupado',
  stopped: 'não saiu: interrupção',
};

const NEWS: Readonly<Record<NonNullable<Tried['news']>['outcome'], string>> = {
  delivered: 'chegou',
  opened: 'chegou e foi aberto',
  clicked: 'chegou e o link foi tocado',
  undelivered: 'não foi entregue',
  bounced: 'voltou: o endereço não existe',
  complained: 'foi marcado como indesejado',
};

/** What became of a test: what its channel answered and, once it tells more, what that is, with its own word. */
export function fateText({ outcome, news }: Pick<Tried, 'outcome' | 'news'>): string {
  if (news === undefined) return OUTCOMES[outcome];
  const isGood = news.outcome === 'delivered' || news.outcome === 'opened';
  return isGood ? NEWS[news.outcome] : `${NEWS[news.outcome]} (${news.detail})`;
}
