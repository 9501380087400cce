import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { DraftBar } from './draft-bar.tsx';
import { OwnTextBar } from './own-text-bar.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { useTemplateDraft, withDraft } from './use-draft.ts';
import { useOwnText } from './use-own-text.ts';
import { usePublished } from './use-template.ts';
import { VersionList } from './version-list.tsx';
import { PURPOSES } from './words.ts';

/** One text: what is in force, for all credores or for the one that is chosen, and the desk at which its next version is written. */
export function TemplateDesk({ templateId }: { readonly templateId: string }) {
  const { credor } = useCredor();
  const [whose, setWhose] = useState('general');
  const published = usePublished(templateId);
  const draft = useTemplateDraft(templateId);
  const own = useOwnText(templateId);
  for (const query of [published, draft, own])
    if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!published.data || draft.data === undefined || own.data === undefined)
    return <Loading rows={6} height={48} />;
  const { version, publishedAt, document } = published.data;
  const ownDocument = own.data?.document ?? null;
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
        {own.data && ownDocument
          ? `${credor.name} usa um texto próprio, na versão ${own.data.version}, desde ${formatMoment(own.data.publishedAt)}.`
          : `${credor.name} usa o de todos.`}
      </Text>
      {whose === 'own' ? (
        <TemplateEditor
          key={`${credor.credorId} ${own.data?.version ?? 0}`}
          begun={ownDocument ?? document}
          bar={(writing) => <OwnTextBar {...writing} own={own.data} />}
        />
      ) : (
        <TemplateEditor
          key={`${version} ${draft.data?.revision ?? 0}`}
          begun={withDraft(document, draft.data)}
          bar={(writing) => <DraftBar {...writing} draft={draft.data} version={version} />}
        >
          <VersionList templateId={document.templateId} version={version} />
        </TemplateEditor>
      )}
    </Stack>
  );
}
