import { Text } from '@mantine/core';
import type { SortingView } from '#events/api/sorting.ts';
import { formatCount } from '../../parts/format.ts';
import { TextLink } from '../../parts/text-link.tsx';

const STAYED = {
  look: ['ficaria', 'ficariam'],
  sorting: ['ficou', 'ficaram'],
} as const;

/** Who stays on their régua since the one of their carteira has no step that an exception of theirs names. */
export function KeptForExceptions({ kept, kind }: Pick<SortingView, 'kept' | 'kind'>) {
  const [one, several] = STAYED[kind];
  return (
    <Text size="sm">
      {formatCount(kept.count)} {kept.count === 1 ? one : several} na régua de hoje, para não perder
      uma exceção própria:{' '}
      {kept.sample.map(({ debtorId, stepIds }, index) => (
        <span key={debtorId}>
          {index > 0 && ', '}
          <TextLink underline="always" to="/devedores/$debtorId" params={{ debtorId }}>
            {debtorId.slice(0, 8)}
          </TextLink>{' '}
          ({stepIds.join(', ')})
        </span>
      ))}
      {kept.count > kept.sample.length && ' e outros'}.
    </Text>
  );
}
