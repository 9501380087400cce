import { Alert, Stack, Text } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import type { DebtorView } from '#events/api/debtor.ts';
import { formatMoment } from '../../parts/format.ts';
import { FLAG_NAMES } from '../../parts/words.ts';

/** What the team knows of the person and the law protects: who noted it, when, and on what evidence. */
export function FlagsAlert({ flags }: Pick<DebtorView, 'flags'>) {
  if (flags.length === 0) return null;
  return (
    <Alert color="orange" icon={<IconHeartHandshake />} title="Pessoa protegida">
      <Stack gap={4}>
        {flags.map(({ flag, since, by, evidence }) => (
          <Text key={flag} size="sm">
            <b>{FLAG_NAMES[flag]}</b>, marcada em {formatMoment(since)} por {by}.{' '}
            {evidence && `Evidência: ${evidence}`}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
