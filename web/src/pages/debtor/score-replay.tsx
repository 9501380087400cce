import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ScoreReplay } from '#events/api/score-review.ts';
import { Failure } from '../../parts/failure.tsx';
import { useApi } from '../../session/session.tsx';

type Props = { readonly debtorId: string; readonly credorId: string };

/** Has the score computed again from what was known at its moment, and says whether it comes out the same. */
export function ScoreReplayButton({ debtorId, credorId }: Props) {
  const api = useApi();
  const replay = useMutation({
    mutationFn: () =>
      api.get(ScoreReplay, `/debtors/${debtorId}/score-replay?credorId=${credorId}`),
  });
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        loading={replay.isPending}
        onClick={() => replay.mutate()}
      >
        Refazer com os dados de então
      </Button>
      {replay.data && (
        <Text size="sm" role="status">
          {replay.data.isEqual
            ? `Refeita: a mesma nota, ${replay.data.value}, com as mesmas razões.`
            : 'Refeita: outro resultado. Avise quem administra o sistema.'}
        </Text>
      )}
      {replay.error && <Failure error={replay.error} />}
    </>
  );
}
