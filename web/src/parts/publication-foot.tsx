import { Alert, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';
import type { usePublication } from './use-publication.ts';

type Foot = {
  readonly publication: ReturnType<typeof usePublication>;
  /** The version that the author looked at; 0 for the first. */
  readonly seen: number;
  readonly close: () => void;
  /** What the author should know before they publish. */
  readonly children?: ReactNode;
};

/** The foot of a form that publishes a document: what the API refused, the way back, and the publication. */
export function PublicationFoot({ publication, seen, close, children }: Foot) {
  const { publish, errors } = publication;
  return (
    <>
      {publish.error && errors.size === 0 && <Failure error={publish.error} />}
      {errors.size > 0 && (
        <Alert color="red" role="alert" title="Nada foi publicado">
          {[...errors.values()].join(' ')}
        </Alert>
      )}
      {children}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close}>
          Voltar sem publicar
        </Button>
        <Button type="submit" loading={publish.isPending}>
          Publicar versão {seen + 1}
        </Button>
      </Group>
    </>
  );
}
