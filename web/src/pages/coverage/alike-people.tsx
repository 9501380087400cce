import { Text } from '@mantine/core';
import type { ConflictsPage } from '#events/api/coverage.ts';
import { formatCount, formatReais } from '../../parts/format.ts';
import { TextLink } from '../../parts/text-link.tsx';

/** People who are, or may be, one: who each is, and what they owe. */
export function AlikePeople({ people }: Pick<ConflictsPage['pairs'][number], 'people'>) {
  return people.map(({ debtorId, name, taxId, openDebts, principalOpen }) => (
    <Text size="sm" key={debtorId}>
      <TextLink underline="always" to="/devedores/$debtorId" params={{ debtorId }}>
        {name}
      </TextLink>{' '}
      {taxId}, {formatCount(openDebts)} {openDebts === 1 ? 'dívida' : 'dívidas'},{' '}
      {formatReais(principalOpen)}
    </Text>
  ));
}
