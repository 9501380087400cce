import { Alert, Card, Center, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { readConfig } from './identity.ts';
import { SignInForm } from './sign-in-form.tsx';

/** The way in. */
export default function SignInPage() {
  const config = useQuery({ queryKey: ['config'], queryFn: readConfig, staleTime: Infinity });
  return (
    <Center mih="100dvh" p="md" component="main">
      <title>Entrar · Régua</title>
      <Card withBorder shadow="sm" padding="xl" w="100%" maw={400}>
        <Stack>
          <div>
            <Group gap="sm">
              <img src="/regua.svg" alt="" width={32} height={32} />
              <Title order={1} size="h2">
                Régua
              </Title>
            </Group>
            <Text c="dimmed" size="sm" mt={4}>
              Cobrança que respeita quem deve.
            </Text>
          </div>
          {config.isError && (
            <Alert color="red">O console não achou a sua configuração (config.json).</Alert>
          )}
          {config.data && <SignInForm config={config.data} />}
        </Stack>
      </Card>
    </Center>
  );
}
