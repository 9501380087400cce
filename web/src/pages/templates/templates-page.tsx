import { NavLink, Stack, Text } from '@mantine/core';
import { IconTextCaption } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TextList } from '#events/api/configuration.ts';
import { Failure } from '../../parts/failure.tsx';
import { CHANNEL_ICONS } from '../../parts/channel-icons.ts';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useApi } from '../../session/session.tsx';
import { TemplateDesk } from './template-desk.tsx';
import styles from './templates.module.css';

/** Every text that may be sent, to read, try and change. */
export function TemplatesPage() {
  const api = useApi();
  const [chosen, setChosen] = useState<string | null>(null);
  const texts = useQuery({
    queryKey: ['templates'],
    queryFn: () => api.get(TextList, '/templates'),
  });
  const items = texts.data?.items ?? [];
  const current = chosen ?? items[0]?.templateId ?? null;
  return (
    <Stack gap="md">
      <PageHeading title="Modelos" />
      {texts.isError && <Failure error={texts.error} retry={() => void texts.refetch()} />}
      {texts.isPending && <Loading rows={6} height={48} />}
      {texts.data && items.length === 0 && (
        <Nothing icon={IconTextCaption} title="Nenhum texto publicado">
          Publicar um credor publica também os textos padrão.
        </Nothing>
      )}
      {current !== null && (
        <div className={styles['panes']}>
          <nav aria-label="Textos" className={styles['list']}>
            {items.map(({ templateId, channel, preview }) => {
              const Icon = CHANNEL_ICONS[channel];
              return (
                <NavLink
                  key={templateId}
                  component="button"
                  active={templateId === current}
                  label={templateId}
                  description={
                    <Text size="xs" lineClamp={1} component="span">
                      {preview}
                    </Text>
                  }
                  leftSection={Icon && <Icon size={18} stroke={1.7} aria-hidden />}
                  onClick={() => setChosen(templateId)}
                />
              );
            })}
          </nav>
          <TemplateDesk key={current} templateId={current} />
        </div>
      )}
    </Stack>
  );
}
