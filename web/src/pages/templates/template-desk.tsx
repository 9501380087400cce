import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { useCredor } from '../../session/credor.tsx';
import type { Template } from '#shared/domain/message/template.ts';
import { DraftBar } from './draft-bar.tsx';
import { MetaStanding } from './meta-standing.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { useTextDraft, withDraft } from './use-draft.ts';
import { useOwnText } from './use-own-text.ts';
import { usePublished } from './use-template.ts';
import { VersionList } from './version-list.tsx';
import { PURPOSES } from './words.ts';

/** One text: what is in force, for all credores or for the one that is chosen, and the desk at which its next version is written. */
export function TemplateDesk({ templateId }: { readonly templateId: string }) {
  const { credor } = useCredor();
  const [whose, setWhose] = useState('general');
  const published = usePublished(templateId);
  const draft = useTextDraft(`/templates/${templateId}`);
  const ownPath = `/credores/${credor.credorId}/texts/${templateId}`;
  const ownDraft = useTextDraft(ownPath);
  const own = useOwnText(templateId);
  for (const query of [published, draft, ownDraft, own])
    if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!published.data || draft.data === undefined || ownDraft.data === undefined)
    return <Loading rows={6} height={48} />;
  if (!own.data) return <Loading rows={6} height={48} />;
  const { version, publishedAt, document } = published.data;
  const { own: ownText, fourEyes } = own.data;
  const ownDocument = ownText?.document ?? null;
  const giveUp = fourEyes || ownDraft.data ? 'by-draft' : 'at-once';
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        w="fit-content"
        aria-label="De quem é o texto"
        data={[
          { value: 'general', label: 'De todos os credores' },
          { value: 'own', label: `Só de ${credor.name}` },
        ]}
        value={whose}
        onChange={setWhose}
      />
      <Text size="sm" c="dimmed">
        {PURPOSES[document.purpose]}. Versão {version} em vigor desde {formatMoment(publishedAt)}.{' '}
        {ownText && ownDocument
          ? `${credor.name} usa um texto próprio, na versão ${ownText.version}, desde ${formatMoment(ownText.publishedAt)}.`
          : `${credor.name} usa o de todos.`}
      </Text>
      {document.channel === 'whatsapp' && (
        <MetaStanding name={nameOf(ownDocument) ?? document.name} />
      )}
      {whose === 'own' ? (
        <TemplateEditor
          key={`${credor.credorId} ${ownText?.version ?? 0} ${ownDraft.data?.revision ?? 0}`}
          begun={withDraft(ownDocument ?? document, ownDraft.data)}
          bar={(writing) => (
            <DraftBar
              {...writing}
              place={{ path: ownPath, without: { method: 'PUT', path: ownPath } }}
              draft={ownDraft.data ?? null}
              version={ownText?.version ?? 0}
              giveUp={ownDocument ? giveUp : undefined}
            />
          )}
        />
      ) : (
        <TemplateEditor
          key={`${version} ${draft.data?.revision ?? 0}`}
          begun={withDraft(document, draft.data)}
          bar={(writing) => (
            <DraftBar
              {...writing}
              place={{
                path: `/templates/${templateId}`,
                without: { method: 'POST', path: `/templates/${templateId}/versions` },
              }}
              draft={draft.data ?? null}
              version={version}
            />
          )}
        >
          <VersionList templateId={document.templateId} version={version} />
        </TemplateEditor>
      )}
    </Stack>
  );
}

/** Under which Meta approved what the credor writes by WhatsApp. */
const nameOf = (text: Template | null): string | null =>
  text?.channel === 'whatsapp' ? text.name : null;
