import { Button, Card, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCarteiraChoices } from '../../parts/carteiras.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { Failure } from '../../parts/failure.tsx';
import { FigureField } from '../../parts/figure-field.tsx';
import { formatPercent } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { StudyResults } from './study-results.tsx';
import { useControlGroups, useHoldout } from './use-experiments.ts';

const BPS_PER_WHOLE = 10_000;
const SHARE_BPS_MAX = 2_000;

/** What the régua of each carteira brings in beyond whoever it does not write to. */
export function ControlGroupsCard() {
  const { me } = useCredor();
  const [isEditing, setEditing] = useState(false);
  const groups = useControlGroups();
  if (groups.isError) return <Failure error={groups.error} retry={() => void groups.refetch()} />;
  if (groups.isPending) return <Loading rows={1} height={120} />;
  const { items } = groups.data;
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={2} size="h5">
          Grupo de controle
        </Title>
        {may(me, 'try-reguas') && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            Mudar grupo de controle
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        A estes casos a régua não escreve. Cobranças pedidas, agradecimentos, acordos e avisos que a
        lei manda seguem saindo.
      </Text>
      {items.length === 0 && <Text size="sm">Nenhuma carteira tem um: todos são contatados.</Text>}
      <Stack gap="lg">
        {items.map(({ carteiraId, name, shareBps, days, results }) => (
          <div key={carteiraId}>
            <Text fw={600}>
              {name}: {formatPercent(shareBps / BPS_PER_WHOLE)}, contados por {days} dias
            </Text>
            <StudyResults results={results} />
          </div>
        ))}
      </Stack>
      {isEditing && <HoldoutModal close={() => setEditing(false)} />}
    </Card>
  );
}

function HoldoutModal({ close }: { readonly close: () => void }) {
  const carteiras = useCarteiraChoices();
  const publish = useHoldout(close);
  const [carteiraId, setCarteira] = useState<string | null>(null);
  const [shareBps, setShare] = useState(300);
  const [days, setDays] = useState(30);
  const [capAmount, setCap] = useState(200_000);
  return (
    <ActionModal
      title="Grupo de controle"
      verb="Publicar"
      opened
      close={close}
      act={() =>
        carteiraId &&
        publish.mutate({ carteiraId, holdout: { shareBps, measure: { days, capAmount } } })
      }
      isActing={publish.isPending}
      error={publish.error}
      isReady={carteiraId !== null}
    >
      <Select label="Carteira" data={carteiras} value={carteiraId} onChange={setCarteira} />
      <FigureField
        label="Parte dos casos que entram"
        description="0% contata todos; o usual é de 2% a 5%"
        unit="percent"
        value={shareBps}
        max={SHARE_BPS_MAX}
        onChange={(share) => setShare(share ?? 0)}
      />
      <Group grow gap="xs">
        <FigureField
          label="Contar por"
          unit="days"
          value={days}
          max={180}
          onChange={(next) => setDays(next ?? 0)}
        />
        <FigureField
          label="Teto por caso"
          unit="reais"
          value={capAmount}
          onChange={(next) => setCap(next ?? 0)}
        />
      </Group>
      <Text size="sm" c="dimmed">
        Vale para quem entra a partir de agora; a contagem começa de novo. Quem já entrou fica como
        está.
      </Text>
    </ActionModal>
  );
}
