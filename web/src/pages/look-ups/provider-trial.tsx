import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProviderTrialList, ProviderTrialResult } from '#events/api/enrichment.ts';
import { Failure } from '../../parts/failure.tsx';
import { errorsOf } from '../../parts/field-errors.ts';
import { formatMoment, formatReais } from '../../parts/format.ts';
import { personText } from '../../parts/person-text.ts';
import { CONTACT_KINDS, LEGAL_BASES } from '../../parts/words.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import type { Draft } from './draft.ts';
import { LISTS, TRIED } from './words.ts';

/** Of the trials before, the newest. */
const SHOWN = 5;

/** Asks the provider of a draft for one document, and shows what would be read of its answer. Only the cost is kept, and who asked. */
export function ProviderTrial({ draft }: { readonly draft: Draft }) {
  const api = useApi();
  const { credor } = useCredor();
  const queries = useQueryClient();
  const [taxId, setTaxId] = useState('');
  const trial = useMutation({
    mutationFn: () =>
      api.send(ProviderTrialResult, 'POST', `/credores/${credor.credorId}/enrichment/trials`, {
        document: draft,
        taxId,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
  const queryKey = ['provider-trials', credor.credorId];
  const before = useQuery({
    queryKey,
    queryFn: () => api.get(ProviderTrialList, `/credores/${credor.credorId}/enrichment/trials`),
  });
  const errors = errorsOf(trial.error);
  const { taxId: wrongTaxId, ...others } = Object.fromEntries(errors);
  const elsewhere = Object.values(others);
  return (
    <Stack gap={4}>
      <Group align="flex-end" gap="xs">
        <TextInput
          label="CPF ou CNPJ para testar"
          description={`Um de teste do provedor. A pergunta sai de verdade e custa ${formatReais(draft.price)}; além do preço, só fica quem perguntou por quem.`}
          value={taxId}
          onChange={(event) => setTaxId(event.currentTarget.value)}
          error={wrongTaxId}
          flex={1}
        />
        <Button
          variant="default"
          loading={trial.isPending}
          disabled={taxId.trim() === ''}
          onClick={() => trial.mutate()}
        >
          Testar
        </Button>
      </Group>
      {trial.error && errors.size === 0 && <Failure error={trial.error} />}
      {elsewhere.length > 0 && (
        <Text size="sm" c="red" role="alert">
          {elsewhere.join(' ')}
        </Text>
      )}
      {trial.data && <Told result={trial.data} />}
      {before.data?.items.slice(0, SHOWN).map(({ at, userId, provider, taxId: whom }) => (
        <Text size="xs" c="dimmed" key={`${at} ${userId}`}>
          {formatMoment(at)}: {provider}, {whom}, {personText(`user:${userId}`)}
        </Text>
      ))}
    </Stack>
  );
}

function Told({ result }: { readonly result: ProviderTrialResult }) {
  const { outcome, status, missing, found, refused, unreadable } = result;
  return (
    <Stack gap={2} role="status">
      <Text size="sm">
        {TRIED[outcome]}
        {status === null ? '' : ` Status ${status}.`}
      </Text>
      {missing.length > 0 && (
        <Text size="sm">
          Não está na resposta: {missing.map((name) => LISTS[name]).join(' e ')}.
        </Text>
      )}
      {found.map(({ kind, value, basis, confidence }) => (
        <Text size="sm" key={value}>
          {CONTACT_KINDS[kind]} {value}, {LEGAL_BASES[basis]}, confiança {confidence}.
        </Text>
      ))}
      {outcome === 'read' && (
        <Text size="sm" c="dimmed">
          Entrariam {found.length}; ficariam de fora {refused} sem base legal ou não pedidos e{' '}
          {unreadable} ilegíveis.
        </Text>
      )}
    </Stack>
  );
}
