import { Stack, Text } from '@mantine/core';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { useTemplateDraft } from './use-draft.ts';
import { usePublished } from './use-template.ts';
import { PURPOSES } from './words.ts';

/** One text: what is in force, and the desk at which its next version is written. */
export function TemplateDesk({ templateId }: { readonly templateId: string }) {
  const published = usePublished(templateId);
  const draft = useTemplateDraft(templateId);
  if (published.isError)
    return <Failure error={published.error} retry={() => void published.refetch()} />;
  if (draft.isError) return <Failure error={draft.error} retry={() => void draft.refetch()} />;
  if (published.isPending || draft.isPending) return <Loading rows={6} height={48} />;
  const { version, publishedAt, document } = published.data;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {PURPOSES[document.purpose]}. Versão {version} em vigor desde {formatMoment(publishedAt)}.
      </Text>
      <TemplateEditor
        key={`${version} ${draft.data?.revision ?? 0}`}
        document={document}
        version={version}
        draft={draft.data}
      />
    </Stack>
  );
}
