import { Card, Select, SimpleGrid, Stack, Switch, Title } from '@mantine/core';
import { useState } from 'react';
import { PublishedCreditPolicyView } from '#events/api/credit.ts';
import type { CreditPolicy } from '#shared/domain/credit/credit-policy.ts';
import { FigureField } from '../../parts/figure-field.tsx';
import { PublicationFoot } from '../../parts/publication-foot.tsx';
import { usePublication } from '../../parts/use-publication.ts';
import { useCredor } from '../../session/credor.tsx';
import { draftOf, FIELDS, shownAt, withFigure } from './draft.ts';
import { BASES } from './words.ts';

type Form = {
  readonly published: PublishedCreditPolicyView | null;
  readonly close: () => void;
};

/** Writes the next version of a credor's policy of credit. */
export function CreditPolicyForm({ published, close }: Form) {
  const { credor } = useCredor();
  const [draft, setDraft] = useState(() => draftOf(published?.document ?? null));
  const seen = published?.version ?? 0;
  const publication = usePublication({
    schema: PublishedCreditPolicyView,
    path: `/credores/${credor.credorId}/credit-policy`,
    seen,
    queryKey: ['credit-policy', credor.credorId],
    close,
  });
  const { publish, errorAt } = publication;
  const change = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
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
            Política de crédito
          </Title>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            {FIELDS.map(({ name, label, unit }) => (
              <FigureField
                key={name}
                label={label}
                unit={unit}
                value={shownAt(draft, name)}
                onChange={(value) => change(withFigure(name, value))}
                error={errorAt(name)}
              />
            ))}
          </SimpleGrid>
          <Select
            label="Base legal"
            data={[...BASES]}
            value={draft.basis}
            onChange={(basis) => change(basisOf(basis))}
            allowDeselect={false}
            error={errorAt('basis')}
          />
          <Switch
            label="Consultar o birô de teste, que inventa o que diz"
            checked={draft.bureau !== null}
            onChange={(event) => change({ bureau: event.currentTarget.checked ? 'sandbox' : null })}
          />
          <Switch
            label="Olhar como a pessoa pagou esta empresa"
            checked={draft.usesOwnBook}
            onChange={(event) => change({ usesOwnBook: event.currentTarget.checked })}
          />
          <PublicationFoot publication={publication} seen={seen} close={close} />
        </Stack>
      </Card>
    </form>
  );
}

const basisOf = (value: string | null): Partial<Pick<CreditPolicy, 'basis'>> => {
  const found = BASES.find((basis) => basis.value === value);
  return found ? { basis: found.value } : {};
};
