import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Failure } from '../../../parts/failure.tsx';
import { useTrialFiles } from './use-trials.ts';

type Where = { readonly reguaId: string; readonly trialId: string };

/** The lines of a trial as files for spreadsheets, one for each part of the book. */
export function Downloads({ reguaId, trialId }: Where) {
  const [isWanted, setIsWanted] = useState(false);
  const files = useTrialFiles(reguaId, trialId, isWanted);
  if (files.error) return <Failure error={files.error} retry={() => void files.refetch()} />;
  if (!files.data) {
    return (
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        loading={isWanted}
        onClick={() => setIsWanted(true)}
      >
        Baixar as linhas
      </Button>
    );
  }
  const { downloadUrls } = files.data;
  return (
    <Group gap="sm">
      <Text size="sm">Um arquivo CSV para cada parte da carteira:</Text>
      {downloadUrls.map((url, index) => (
        <Anchor key={url} href={url} download size="sm">
          parte {index + 1}
        </Anchor>
      ))}
    </Group>
  );
}
