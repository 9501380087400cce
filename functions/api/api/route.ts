import * as z from 'zod';
import type { Role } from '#events/api/configuration.ts';
import { OwnError } from '#shared/domain/values/own-error.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { HttpRequest, HttpResponse } from '#shared/lambda/http-handler.ts';
import type { ApiDeps } from './api-deps.ts';
import { fieldProblems } from './field-problems.ts';
import { Refusal } from './refusal.ts';
import { jsonResponse } from './respond.ts';
import type { User } from './user.ts';

/** One request that passed the door: who asks, when, and the words that the path's pattern caught. */
export type Call = {
  readonly user: User;
  readonly request: HttpRequest;
  readonly at: Instant;
  readonly caught: Readonly<Record<string, string>>;
};

export const NO_PARAMETERS = z.strictObject({});
export const NO_BODY = z.null();

type Described = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With words in braces, as in OpenAPI. */
  readonly path: string;
  readonly operationId: string;
  /** pt-BR, one line. */
  readonly summary: string;
  /** pt-BR, what the line cannot say. */
  readonly description?: string;
  readonly roles: readonly Role[];
};

type Spec<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType | null,
> = Described & {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Null for 204, no content. */
  readonly answer: Answer;
  readonly handle: (
    deps: ApiDeps,
    call: Call & {
      readonly params: z.infer<Params>;
      readonly query: z.infer<Query>;
      readonly body: z.infer<Body>;
    },
  ) => Promise<Answer extends z.ZodType ? Plain<z.input<Answer>> : void>;
};

export type Route = Described & {
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType;
  readonly answer: z.ZodType | null;
  readonly respond: (deps: ApiDeps, call: Call) => Promise<HttpResponse>;
};

/** What a handler gives back: the contract's input, which nobody changes any more. */
type Plain<T> = T extends readonly (infer Element)[]
  ? readonly Plain<Element>[]
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

export const takesBody = (schema: z.ZodType): boolean => schema !== NO_BODY;

/** Our own answer is not what the contract says. The log learns the operation and the fields, never the values. */
class ContractBreach extends OwnError {
  override readonly name = 'ContractBreach';
  constructor(operationId: string, fields: readonly string[]) {
    super(`the answer of ${operationId} does not fit its contract in ${fields.join(', ')}`);
  }
}

/** Ties a use case to its contract: what comes in and what goes out both pass their schema. */
export function route<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType | null,
>(spec: Spec<Params, Query, Body, Answer>): Route {
  const { handle, ...described } = spec;
  return {
    ...described,
    async respond(deps, call) {
      const params = read(spec.params, call.caught);
      const query = read(spec.query, call.request.query);
      const body = read(spec.body, takesBody(spec.body) ? jsonOf(call.request.body) : null);
      const answer = await handle(deps, { ...call, params, query, body });
      return spec.answer === null
        ? { status: 204 }
        : written(spec.operationId, spec.answer, answer);
    },
  };
}

function read<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const errors = fieldProblems(parsed.error.issues, input);
  const detail = errors.map(({ message }) => message).join(' ');
  throw new Refusal(400, 'Pedido inválido', detail, { errors });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(
      400,
      'Pedido inválido',
      text === ''
        ? 'Falta o corpo do pedido, em JSON.'
        : 'O corpo do pedido não é JSON; confira aspas e vírgulas.',
    );
  }
}

function written(operationId: string, schema: z.ZodType, answer: unknown): HttpResponse {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return jsonResponse(200, parsed.data);
  throw new ContractBreach(
    operationId,
    parsed.error.issues.map(({ path }) => path.join('.')),
  );
}
