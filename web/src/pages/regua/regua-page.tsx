import { Badge, Button, Group, Select, Stack, Tabs } from '@mantine/core';
import { IconStairsUp } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { DraftTab } from './draft-tab.tsx';
import { Ladder } from './ladder.tsx';
import { MovesTab } from './moves-tab.tsx';
import { NewReguaModal } from './new-regua-modal.tsx';
import { useReguas } from './use-regua.ts';
import { VersionsTab } from './versions-tab.tsx';

const place = getRouteApi('/regua');
const TABS = ['vigor', 'rascunho', 'versoes', 'casos'] as const;
type Tab = (typeof TABS)[number];
const isTab = (text: string | null): text is Tab => TABS.some((tab) => tab === text);

/** The ladders of contacts: in force, being written, as they were, and who is on them. */
export function ReguaPage() {
  const { me } = useCredor();
  const { codigo, aba = 'vigor' } = place.useSearch();
  const navigate = place.useNavigate();
  const { reguas, drafts } = useReguas();
  const [isNew, setIsNew] = useState(false);
  const live = reguas.data?.items ?? [];
  const written = drafts.data?.items ?? [];
  const names = new Map([
    ...written.map(({ reguaId, name }) => [reguaId, name] as const),
    ...live.map(({ reguaId, name }) => [reguaId, name] as const),
  ]);
  const reguaId = codigo !== undefined && names.has(codigo) ? codigo : [...names.keys()].at(0);
  const shown = live.find((regua) => regua.reguaId === reguaId);
  const draft = written.find((one) => one.reguaId === reguaId);
  const go = (next: { codigo?: string; aba?: Tab }) =>
    void navigate({ search: { ...(reguaId && { codigo: reguaId }), aba, ...next } });
  return (
    <Stack gap="md" maw={1100}>
      <PageHeading title="Réguas">
        <Group gap="xs">
          {reguaId !== undefined && (
            <Select
              size="xs"
              aria-label="Qual régua"
              data={[...names].map(([value, label]) => ({ value, label }))}
              value={reguaId}
              onChange={(chosen) => chosen && go({ codigo: chosen })}
              allowDeselect={false}
            />
          )}
          {shown && may(me, 'write-reguas') && (
            <Button size="xs" variant="default" onClick={() => setIsNew(true)}>
              Nova régua
            </Button>
          )}
        </Group>
      </PageHeading>
      {reguas.isError && <Failure error={reguas.error} retry={() => void reguas.refetch()} />}
      {(reguas.isPending || drafts.isPending) && <Loading rows={5} height={96} />}
      {reguas.data && drafts.data && reguaId === undefined && (
        <Nothing icon={IconStairsUp} title="Nenhuma régua publicada">
          Publicar um credor publica também a régua padrão.
        </Nothing>
      )}
      {reguaId !== undefined && (
        <Tabs
          value={aba}
          onChange={(tab) => isTab(tab) && go({ aba: tab })}
          keepMounted={false}
          key={reguaId}
        >
          <Tabs.List mb="md">
            <Tabs.Tab value="vigor">Em vigor</Tabs.Tab>
            <Tabs.Tab value="rascunho" rightSection={draft && <DraftBadge draft={draft} />}>
              Rascunho
            </Tabs.Tab>
            <Tabs.Tab value="versoes">Versões</Tabs.Tab>
            <Tabs.Tab value="casos">Casos no caminho</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="vigor">
            {shown ? (
              <Ladder regua={shown} />
            ) : (
              <Nothing icon={IconStairsUp} title="Ainda não publicada">
                Esta régua só existe como rascunho.
              </Nothing>
            )}
          </Tabs.Panel>
          <Tabs.Panel value="rascunho">
            <DraftTab reguaId={reguaId} liveVersion={shown?.version ?? 0} />
          </Tabs.Panel>
          <Tabs.Panel value="versoes">
            <VersionsTab reguaId={reguaId} liveVersion={shown?.version ?? 0} />
          </Tabs.Panel>
          <Tabs.Panel value="casos">
            <MovesTab reguaId={reguaId} liveVersion={shown?.version ?? 0} />
          </Tabs.Panel>
        </Tabs>
      )}
      {isNew && shown && (
        <NewReguaModal
          copied={shown}
          taken={[...names.keys()]}
          close={() => setIsNew(false)}
          begun={(code) => go({ codigo: code, aba: 'rascunho' })}
        />
      )}
    </Stack>
  );
}

const DraftBadge = ({ draft }: { readonly draft: { readonly isProposed: boolean } }) => (
  <Badge size="xs" color={draft.isProposed ? 'gray.8' : 'regua.7'}>
    {draft.isProposed ? 'pede aprovação' : 'aberto'}
  </Badge>
);
