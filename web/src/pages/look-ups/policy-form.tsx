import { Card, Checkbox, Group, Select, SimpleGrid, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { EnrichmentView } from '#events/api/enrichment.ts';
import { ContactKind } from '#shared/domain/debtor/contact.ts';
import { LookUpBasis } from '#shared/domain/enrichment/enrichment-policy.ts';
import { errorsBelow } from '../../parts/field-errors.ts';
import { FigureField } from '../../parts/figure-field.tsx';
import { PublicationFoot } from '../../parts/publication-foot.tsx';
import { usePublication } from '../../parts/use-publication.ts';
import { CONTACT_KINDS, LEGAL_BASES } from '../../parts/words.ts';
import { useCredor } from '../../session/credor.tsx';
import { type Draft, FIRST_DRAFT, FIRST_HTTP } from './draft.ts';
import { HttpFields } from './http-fields.tsx';
import { ProviderTrial } from './provider-trial.tsx';

type Form = { readonly view: EnrichmentView; readonly close: () => void };

/** Writes whom the credor asks for contacts, for what, by what right and for how much. */
export function PolicyForm({ view: { document, version }, close }: Form) {
  const { credor } = useCredor();
  const [draft, setDraft] = useState<Draft>(document ?? FIRST_DRAFT);
  const publication = usePublication({
    schema: EnrichmentView,
    path: `/credores/${credor.credorId}/enrichment`,
    seen: version,
    queryKey: ['enrichment', credor.credorId],
    close,
  });
  const { publish, errorAt } = publication;
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  const { provider } = draft;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate(draft);
      }}
    >
      <Card withBorder padding="sm">
        <Stack gap="sm">
          <Title order={2} size="h5">
            Política
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
            <Select
              label="Provedor"
              data={[
                { value: 'sandbox', label: 'De teste: e-mails inventados' },
                { value: 'http', label: 'Por HTTPS' },
              ]}
              value={provider.kind}
              onChange={(kind) =>
                change({ provider: kind === 'http' ? FIRST_HTTP : FIRST_DRAFT.provider })
              }
              allowDeselect={false}
            />
            <Select
              label="Base legal (LGPD art. 7)"
              data={LookUpBasis.options.map((value) => ({ value, label: LEGAL_BASES[value] }))}
              value={draft.basis}
              onChange={(basis) => change({ basis: LookUpBasis.parse(basis) })}
              allowDeselect={false}
            />
          </SimpleGrid>
          {provider.kind === 'http' && (
            <HttpFields
              provider={provider}
              onChange={(changed) => change({ provider: changed })}
              errorAt={errorsBelow(errorAt, 'provider')}
            />
          )}
          <Checkbox.Group
            label="O que pode entrar"
            value={[...(draft.kinds ?? [])]}
            onChange={(kinds) => change({ kinds: kinds.map((kind) => ContactKind.parse(kind)) })}
            error={errorAt('kinds')}
          >
            <Group gap="md" mt={4}>
              {ContactKind.options.map((kind) => (
                <Checkbox key={kind} value={kind} label={CONTACT_KINDS[kind]} />
              ))}
            </Group>
          </Checkbox.Group>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
            <FigureField
              label="Preço da pergunta"
              unit="reais"
              value={draft.price}
              onChange={(value) => change({ price: value ?? 0 })}
              error={errorAt('price')}
            />
            <FigureField
              label="Orçamento do mês"
              unit="reais"
              value={draft.monthlyBudget}
              onChange={(value) => change({ monthlyBudget: value ?? 0 })}
              error={errorAt('monthlyBudget')}
            />
            <FigureField
              label="Perguntas por minuto"
              unit="count"
              value={draft.questionsPerMinute ?? null}
              onChange={(value) => change({ questionsPerMinute: value ?? 0 })}
              error={errorAt('questionsPerMinute')}
            />
          </SimpleGrid>
          <ProviderTrial draft={draft} />
          <PublicationFoot publication={publication} seen={version} close={close} />
        </Stack>
      </Card>
    </form>
  );
}
