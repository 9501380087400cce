import { Stack, Text } from '@mantine/core';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { usePublished } from './use-template.ts';
import { PURPOSES } from './words.ts';

/** One text: what is in force, and the desk at which its next version is written. */
export function TemplateDesk({ templateId }: { readonly templateId: string }) {
  const published = usePublished(templateId);
  if (published.isError)
    return <Failure error={published.error} retry={() => void published.refetch()} />;
  if (published.isPending) return <Loading rows={6} height={48} />;
  const { version, publishedAt, document } = published.data;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {PURPOSES[document.purpose]}. Versão {version} em vigor desde {formatMoment(publishedAt)}.
      </Text>
      <TemplateEditor key={version} document={document} version={version} />
    </Stack>
  );
}
