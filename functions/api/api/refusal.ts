import { type HttpResponse, problem } from '#shared/lambda/http-handler.ts';

/** One field that is not as it should be: where it is, and in pt-BR what came and what to send instead. */
export type FieldProblem = { readonly path: string; readonly message: string };

/** A request that is answered with a problem (RFC 9457). Texts are in pt-BR. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly response: HttpResponse;

  constructor(
    status: number,
    title: string,
    detail: string,
    more: {
      readonly errors?: readonly FieldProblem[];
      readonly headers?: Record<string, string>;
    } = {},
  ) {
    super(title);
    const answer = problem(status, title, detail, more.errors ? { errors: more.errors } : {});
    this.response = { ...answer, headers: { ...answer.headers, ...more.headers } };
  }
}

/** Whoever may not see a credor is not told whether it exists. */
export const credorRefused = (credorId: string): Refusal =>
  new Refusal(
    403,
    'Credor fora do seu acesso',
    `O seu usuário não acompanha o credor "${credorId}". Peça acesso a quem administra o sistema.`,
  );

/** @param what with its article, as `o credor` */
export const changedMeanwhile = (expected: number, what: string): Refusal =>
  new Refusal(
    409,
    'Alguém publicou antes',
    `A versão ${expected} não é mais a última, ou não existe. Leia ${what} de novo e refaça a mudança sobre ele.`,
  );

export const notFound = (title: string, detail: string): Refusal => new Refusal(404, title, detail);

export const debtorNotFound = (): Refusal =>
  notFound(
    'Devedor não encontrado',
    'Não há devedor com este código entre os credores que você acompanha.',
  );
