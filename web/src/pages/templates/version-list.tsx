import { Button, Group, Stack, Text } from '@mantine/core';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useRollBack, useVersions } from './use-template.ts';

type Props = { readonly templateId: string; readonly version: number };

/** Who published what and when; an earlier version comes back as the next one. */
export function VersionList({ templateId, version }: Props) {
  const { me } = useCredor();
  const versions = useVersions(templateId);
  const rollBack = useRollBack(templateId);
  const items = versions.data?.items ?? [];
  return (
    <Stack gap={4} component="section" aria-label="Versões">
      <Text fw={600} size="sm">
        Versões
      </Text>
      {versions.isError && <Failure error={versions.error} />}
      {items.map((item) => (
        <Group key={item.version} gap="xs" justify="space-between">
          <Text size="sm">
            {item.version}, {formatMoment(item.publishedAt)}
            {item.restores === null ? '' : `, volta da ${item.restores}`}
            {item.note === null ? '' : `: ${item.note}`}
          </Text>
          {item.version !== version && may(me, 'publish-texts') && (
            <Button
              size="compact-xs"
              variant="default"
              loading={rollBack.isPending}
              onClick={() =>
                rollBack.mutate({
                  expectedVersion: version,
                  toVersion: item.version,
                  note: `Volta à versão ${item.version}`,
                })
              }
            >
              Voltar a esta
            </Button>
          )}
        </Group>
      ))}
      {rollBack.error && <Failure error={rollBack.error} />}
    </Stack>
  );
}
