import { Button, Group, Stack, Text } from '@mantine/core';
import type * as z from 'zod';
import type { StopList } from '#events/api/contact.ts';
import { useCarteiraName } from '../../../parts/carteiras.ts';
import { Failure } from '../../../parts/failure.tsx';
import { formatMoment } from '../../../parts/format.ts';
import { useCredor } from '../../../session/credor.tsx';
import { may } from '../../../session/may.ts';
import { scopeText } from './scope-text.ts';
import { useStops } from './use-stops.ts';

type Stop = z.infer<typeof StopList>['stops'][number];

/** One stop, why it stands and since when, and the way to lift it. */
export function StopLine({ stop }: { readonly stop: Stop }) {
  const { me } = useCredor();
  const { stopId, scope, reason, since, by } = stop;
  const carteiraName = useCarteiraName(scope.kind === 'carteira' ? scope.credorId : undefined);
  const lift = useStops('DELETE', 'Liberado: o que estava retido segue.', () => {});
  const name = scopeText(scope, me, carteiraName);
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Text size="sm">
          <b>{name}</b>: {reason} Desde {formatMoment(since)}, por {by}.
        </Text>
        {may(me, 'stop-contacts') && (
          <Button
            flex="none"
            size="compact-sm"
            variant="default"
            aria-label={`Liberar ${name}`}
            loading={lift.isPending}
            onClick={() => lift.mutate({ path: `/${stopId}`, body: {} })}
          >
            Liberar
          </Button>
        )}
      </Group>
      {lift.error && <Failure error={lift.error} />}
    </Stack>
  );
}
