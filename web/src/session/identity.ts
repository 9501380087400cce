import * as z from 'zod';

/** Where this console signs in; written beside it when it is deployed. */
const Config = z.object({
  identityUrl: z.string(),
  clientId: z.string(),
  local: z.boolean().default(false),
});
export type Config = z.infer<typeof Config>;

const Answer = z.object({
  AuthenticationResult: z.object({ IdToken: z.string(), ExpiresIn: z.number() }).optional(),
  ChallengeName: z.string().optional(),
  Session: z.string().optional(),
});

export type SignIn =
  | { readonly outcome: 'signed-in'; readonly token: string }
  | { readonly outcome: 'new-password-required'; readonly session: string }
  | { readonly outcome: 'refused'; readonly reason: string };

const NO_ANSWER = 'Não foi possível entrar agora. Tente de novo em instantes.';

export async function readConfig(): Promise<Config> {
  const response = await fetch('/config.json');
  return Config.parse(await response.json());
}

export const signIn = (config: Config, email: string, password: string): Promise<SignIn> =>
  ask(config, 'InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: config.clientId,
    AuthParameters: { USERNAME: email, PASSWORD: password },
  });

/** The first password that an admin gave must be replaced at the first sign-in. */
export const replacePassword = (
  config: Config,
  email: string,
  password: string,
  session: string,
): Promise<SignIn> =>
  ask(config, 'RespondToAuthChallenge', {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    ClientId: config.clientId,
    Session: session,
    ChallengeResponses: { USERNAME: email, NEW_PASSWORD: password },
  });

async function ask(config: Config, operation: string, body: object): Promise<SignIn> {
  const response = await send(config, operation, body);
  if (!response) return { outcome: 'refused', reason: NO_ANSWER };
  if (!response.ok) return { outcome: 'refused', reason: await reasonOf(response) };
  const answer = Answer.parse(await response.json());
  if (answer.AuthenticationResult)
    return { outcome: 'signed-in', token: answer.AuthenticationResult.IdToken };
  if (answer.ChallengeName === 'NEW_PASSWORD_REQUIRED' && answer.Session)
    return { outcome: 'new-password-required', session: answer.Session };
  return {
    outcome: 'refused',
    reason: 'Este acesso pede um passo que o console ainda não conhece.',
  };
}

/** Null when nobody answers. */
const send = (config: Config, operation: string, body: object): Promise<Response | null> =>
  fetch(config.identityUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(body),
  }).catch(() => null);

async function reasonOf(response: Response): Promise<string> {
  const error = z.object({ __type: z.string() }).safeParse(await response.json().catch(() => null));
  switch (error.data?.__type.split('#').pop()) {
    case 'NotAuthorizedException':
    case 'UserNotFoundException':
      return 'E-mail ou senha não conferem.';
    case 'InvalidPasswordException':
      return 'A senha precisa de 12 caracteres, com maiúscula, minúscula, número e símbolo.';
    case 'TooManyRequestsException':
      return 'Muitas tentativas. Espere um minuto e tente de novo.';
    default:
      return NO_ANSWER;
  }
}
