import { Button, Card, Group, Select, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ReguaMoveView } from '#events/api/regua-move.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { MoveCard } from './move-card.tsx';
import { useMoves, useVersions } from './use-regua.ts';

type Where = { readonly reguaId: string; readonly liveVersion: number };

/** Takes whoever is on another version over to one, after a look at what that means. */
export function MovesTab({ reguaId, liveVersion }: Where) {
  const moves = useMoves(reguaId);
  const { me } = useCredor();
  if (moves.isError) return <Failure error={moves.error} retry={() => void moves.refetch()} />;
  if (moves.isPending) return <Loading rows={2} height={96} />;
  const { items } = moves.data;
  const isUnderWay = items[0]?.status === 'previewing' || items[0]?.status === 'moving';
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Cada caso segue a versão com que entrou. Mudá-los é uma decisão à parte: primeiro a prévia
        diz quem mudaria e qual seria o próximo passo; depois cada um muda por uma linha na sua
        história. Passos já feitos não se repetem, e o que a versão nova teria dito antes não é
        cobrado agora.
      </Text>
      {may(me, 'write-reguas') && liveVersion > 0 && !isUnderWay && (
        <PreviewForm reguaId={reguaId} liveVersion={liveVersion} />
      )}
      {items.map((move) => (
        <MoveCard key={move.moveId} move={move} />
      ))}
      {items.length === 0 && <Text size="sm">Ninguém foi mudado de versão até agora.</Text>}
    </Stack>
  );
}

function PreviewForm({ reguaId, liveVersion }: Where) {
  const api = useApi();
  const queries = useQueryClient();
  const versions = useVersions(reguaId);
  const [toVersion, setToVersion] = useState(liveVersion);
  const [note, setNote] = useState('');
  const preview = useMutation({
    mutationFn: () =>
      api.send(ReguaMoveView, 'POST', `/reguas/${reguaId}/moves`, { toVersion, note }),
    onSuccess: async () => {
      setNote('');
      await queries.invalidateQueries({ queryKey: ['regua-moves', reguaId] });
    },
  });
  const known = versions.data?.items.map(({ version }) => version) ?? [liveVersion];
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Title order={2} size="h5">
          Mudar casos de versão
        </Title>
        <Select
          label="Para a versão"
          data={known.map((version) => ({
            value: String(version),
            label: version === liveVersion ? `${version} (em vigor)` : String(version),
          }))}
          value={String(toVersion)}
          onChange={(chosen) => chosen && setToVersion(Number(chosen))}
          allowDeselect={false}
          maw={200}
        />
        <Textarea
          label="Por quê"
          value={note}
          maxLength={300}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={1}
        />
        {preview.error && <Failure error={preview.error} />}
        <Group justify="flex-end">
          <Button
            size="xs"
            disabled={note.trim().length < 3}
            loading={preview.isPending}
            onClick={() => preview.mutate()}
          >
            Ver prévia
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
