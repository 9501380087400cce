import { Card, Text, Title } from '@mantine/core';
import type { EnrichmentView } from '#events/api/enrichment.ts';
import { formatCount, formatReais } from '../../parts/format.ts';
import { CONTACT_KINDS, LEGAL_BASES } from '../../parts/words.ts';

/** What may be asked of whom, and what was spent on it. */
export function PolicyCard({
  view: { document, version, spent },
}: {
  readonly view: EnrichmentView;
}) {
  return (
    <Card withBorder padding="sm" component="section" aria-label="Política">
      <Title order={2} size="h5" mb={4}>
        Política
      </Title>
      {document === null ? (
        <Text size="sm">Sem provedor: ninguém é consultado.</Text>
      ) : (
        <>
          <Text size="sm">
            {document.provider.name === 'sandbox'
              ? 'Provedor de teste'
              : `Provedor ${document.provider.name}`}
            , {formatReais(document.price)} por pergunta, no máximo{' '}
            {formatCount(document.questionsPerMinute)} por minuto. Base legal:{' '}
            {LEGAL_BASES[document.basis]}.
          </Text>
          <Text size="sm">
            Pode trazer:{' '}
            {document.kinds.map((kind) => CONTACT_KINDS[kind].toLowerCase()).join(', ')}.
          </Text>
          <Text size="sm">
            Neste mês: {formatReais(spent)} de {formatReais(document.monthlyBudget)}.
          </Text>
          <Text size="xs" c="dimmed" mt={4}>
            Versão {version}.
          </Text>
        </>
      )}
    </Card>
  );
}
