import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { CreditReplay } from '#events/api/credit.ts';
import { Failure } from '../../parts/failure.tsx';
import { useApi } from '../../session/session.tsx';

/** Has the assessment made again from what was kept, and says whether it comes out the same. */
export function ReplayButton({ assessmentId }: { readonly assessmentId: string }) {
  const api = useApi();
  const replay = useMutation({
    mutationFn: () => api.get(CreditReplay, `/credit-assessments/${assessmentId}/replay`),
  });
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        mt={6}
        loading={replay.isPending}
        onClick={() => replay.mutate()}
      >
        Refazer com os mesmos dados
      </Button>
      {replay.data && (
        <Text size="sm" role="status">
          {replay.data.isEqual
            ? `Refeita: o mesmo resultado, nota ${replay.data.replayed.score.value}.`
            : `Refeita: outro resultado, nota ${replay.data.replayed.score.value}. Avise quem administra o sistema.`}
        </Text>
      )}
      {replay.error && <Failure error={replay.error} />}
    </>
  );
}
