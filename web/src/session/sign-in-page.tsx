import {
  Alert,
  Button,
  Card,
  Center,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Config, readConfig, replacePassword, signIn } from './identity.ts';
import { useSession } from './session.tsx';

/** People of the local run, so that a newcomer need not read any file to get in. */
const LOCAL_PEOPLE = [
  ['gestor@regua.example', 'administra tudo'],
  ['aurora@regua.example', 'gestor da Loja Aurora'],
  ['operador@regua.example', 'operador'],
] as const;
const LOCAL_PASSWORD = 'regua';

/** The way in; in the local run, with the people who can come in. */
export default function SignInPage() {
  const config = useQuery({ queryKey: ['config'], queryFn: readConfig, staleTime: Infinity });
  return (
    <Center mih="100dvh" p="md" component="main">
      <Card withBorder shadow="sm" padding="xl" w="100%" maw={400}>
        <Stack>
          <title>Entrar · Régua</title>
          <Title order={1} size="h2">
            Régua
          </Title>
          <Text c="dimmed" size="sm">
            Cobrança que respeita quem deve.
          </Text>
          {config.isError && (
            <Alert color="red">O console não achou a sua configuração (config.json).</Alert>
          )}
          {config.data && <SignInForm config={config.data} />}
        </Stack>
      </Card>
    </Center>
  );
}

function SignInForm({ config }: { readonly config: Config }) {
  const { enter } = useSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [challenge, setChallenge] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsking(true);
    const answer = challenge
      ? await replacePassword(config, email, password, challenge)
      : await signIn(config, email, password);
    setAsking(false);
    if (answer.outcome === 'signed-in') return enter(answer.token);
    if (answer.outcome === 'refused') return setProblem(answer.reason);
    setChallenge(answer.session);
    setPassword('');
    setProblem(null);
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={challenge ? 'Escolha uma senha nova' : 'Senha'}
          autoComplete={challenge ? 'new-password' : 'current-password'}
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {problem && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Button type="submit" loading={isAsking}>
          Entrar
        </Button>
        {config.local &&
          LOCAL_PEOPLE.map(([person, what]) => (
            <Button
              key={person}
              variant="default"
              size="xs"
              onClick={() => {
                setEmail(person);
                setPassword(LOCAL_PASSWORD);
              }}
            >
              {person}: {what}
            </Button>
          ))}
      </Stack>
    </form>
  );
}
