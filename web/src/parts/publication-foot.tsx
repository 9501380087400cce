import { Alert, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';

type Foot = {
  readonly publication: {
    readonly publish: { readonly error: Error | null; readonly isPending: boolean };
    readonly errors: ReadonlyMap<string, string>;
  };
  /** The version that the author looked at; 0 for the first. */
  readonly seen: number;
  /** Whether a draft is kept, which another person publishes. */
  readonly draft?: boolean;
  readonly close: () => void;
  /** What the author should know before they publish. */
  readonly children?: ReactNode;
};

/** The foot of a form that publishes a document: what the API refused, the way back, and the publication. */
export function PublicationFoot({ publication, seen, draft = false, close, children }: Foot) {
  const { publish, errors } = publication;
  return (
    <>
      {publish.error && errors.size === 0 && <Failure error={publish.error} />}
      {errors.size > 0 && (
        <Alert
          color="red"
          role="alert"
          title={draft ? 'O rascunho não foi salvo' : 'Nada foi publicado'}
        >
          {[...errors.values()].join(' ')}
        </Alert>
      )}
      {children}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close}>
          {draft ? 'Voltar sem salvar' : 'Voltar sem publicar'}
        </Button>
        <Button type="submit" loading={publish.isPending}>
          {draft ? 'Salvar rascunho' : `Publicar versão ${seen + 1}`}
        </Button>
      </Group>
    </>
  );
}
