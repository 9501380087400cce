import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCarteiras } from '../../parts/carteiras.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useDraft } from '../../parts/use-draft.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { CarteiraCard } from './carteira-card.tsx';
import { CarteirasForm } from './carteiras-form.tsx';
import { CarteirasDraftCard } from './draft-card.tsx';
import { SortingCard } from './sorting-card.tsx';
import { useOwnPolicies, useSortings } from './use-carteiras.ts';
import { useCarteirasDrafted } from './use-carteiras-draft.ts';
import type { Published } from './draft.ts';
import { personText } from '../../parts/person-text.ts';

/** How a credor's book is divided, in the order in which rules are asked. */
export function CarteirasPage() {
  const { me, credor } = useCredor();
  const [editing, setEditing] = useState<string | null>(null);
  const carteiras = useCarteiras();
  const draft = useDraft(useCarteirasDrafted());
  const isEditing = editing === credor.credorId;
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Carteiras">
        {carteiras.data && draft.isSuccess && !isEditing && may(me, 'publish-carteiras') && (
          <Button size="xs" variant="default" onClick={() => setEditing(credor.credorId)}>
            Alterar
          </Button>
        )}
      </PageHeading>
      {carteiras.isError && (
        <Failure error={carteiras.error} retry={() => void carteiras.refetch()} />
      )}
      {carteiras.isPending && <Loading rows={4} height={96} />}
      {carteiras.data &&
        (isEditing ? (
          <CarteirasForm
            key={carteiras.data.version}
            published={carteiras.data}
            draft={draft.data ?? null}
            close={() => setEditing(null)}
          />
        ) : (
          <>
            {draft.data && <CarteirasDraftCard draft={draft.data} published={carteiras.data} />}
            <InForce published={carteiras.data} />
          </>
        ))}
    </Stack>
  );
}

function InForce({ published }: { readonly published: Published }) {
  const { document, version, publishedAt, publishedBy, approvedBy } = published;
  const policiesOf = useOwnPolicies();
  const sortings = useSortings();
  const last = sortings.data?.items.find(({ kind }) => kind === 'sorting');
  return (
    <>
      <Text size="sm" c="dimmed">
        Versão {version}, publicada em {formatMoment(publishedAt)} {personText(publishedBy)}
        {approvedBy !== undefined && `, aprovada ${personText(approvedBy)}`}. Cada caso está na
        primeira carteira cuja regra cumpre. Os casos são distribuídos de novo a cada pagamento,
        arquivo e noite; quem um passo da régua moveu fica onde está.
      </Text>
      {document.carteiras.map((carteira, index) => (
        <CarteiraCard
          key={carteira.carteiraId}
          place={carteira}
          rule={carteira.rule}
          order={index + 1}
          policies={policiesOf(carteira.carteiraId)}
        />
      ))}
      <CarteiraCard
        place={document.otherwise}
        order={document.carteiras.length + 1}
        policies={policiesOf(document.otherwise.carteiraId)}
      />
      {last && <SortingCard title="Última distribuição" sorting={last} names={namesOf(document)} />}
    </>
  );
}

const namesOf = ({ carteiras, otherwise }: Published['document']): ReadonlyMap<string, string> =>
  new Map([...carteiras, otherwise].map(({ carteiraId, name }) => [carteiraId, name]));
