import { Button, Group, Stack, Text } from '@mantine/core';
import type { CaseView } from '#events/api/debtor.ts';
import { Failure } from '../../parts/failure.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useDebtorAction } from './actions/use-debtor-action.ts';

type Case = { readonly debtorId: string; readonly known: CaseView };

/** What is done otherwise for this case than its régua says, each with the way back. */
export function OverrideList({ debtorId, known: { ladder, debts } }: Case) {
  if (ladder.overrides.length === 0) return null;
  const whose = (debtId: string | null) => {
    const debt = debts.find((one) => one.debtId === debtId);
    return debt ? `, enquanto a cobrança é de ${debt.description || debt.externalId}` : '';
  };
  return (
    <Stack gap={2}>
      {ladder.overrides.map(({ overrideId, text, motive, debtId }) => (
        <Line
          key={overrideId}
          debtorId={debtorId}
          overrideId={overrideId}
          text={`Exceção: ${text}${whose(debtId)}. ${motive}.`}
        />
      ))}
    </Stack>
  );
}

type Override = { readonly debtorId: string; readonly overrideId: string; readonly text: string };

function Line({ debtorId, overrideId, text }: Override) {
  const { me } = useCredor();
  const path = `overrides/${overrideId}`;
  const lift = useDebtorAction(debtorId, path, 'Exceção desfeita.', () => {}, 'DELETE');
  return (
    <>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm">{text}</Text>
        {may(me, 'rest-ladder') && (
          <Button
            variant="default"
            size="compact-xs"
            style={{ flexShrink: 0 }}
            loading={lift.isPending}
            onClick={() => lift.mutate({})}
            aria-label={`Desfazer: ${text}`}
          >
            Desfazer
          </Button>
        )}
      </Group>
      {lift.error && <Failure error={lift.error} />}
    </>
  );
}
