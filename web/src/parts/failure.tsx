import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { ApiError } from '../api/client.ts';

/** What went wrong, in words, and a way to try again. */
export function Failure({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const [title, detail] =
    error instanceof ApiError
      ? [error.problem.title, error.problem.detail]
      : [
          'Sem resposta',
          'Não foi possível falar com o servidor. Verifique a conexão e tente de novo.',
        ];
  return (
    <Alert color="red" title={title} icon={<IconAlertCircle />} role="alert">
      <Stack align="flex-start" gap="xs">
        {detail}
        {retry && (
          <Button size="xs" variant="light" color="red" onClick={retry}>
            Tentar de novo
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
