import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Config, replacePassword, signIn } from './identity.ts';
import { LocalPeople } from './local-people.tsx';
import { useSession } from './session.tsx';

/** Asks who it is; the first password that an admin gave is replaced on the way. */
export function SignInForm({ config }: { readonly config: Config }) {
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
          visibilityToggleButtonProps={{ 'aria-label': 'Mostrar o que digitei' }}
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
        {config.local && (
          <LocalPeople
            onChoose={(person, secret) => {
              setEmail(person);
              setPassword(secret);
            }}
          />
        )}
      </Stack>
    </form>
  );
}
