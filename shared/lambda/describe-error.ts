import { AssertionError } from 'node:assert';
import { isNativeError } from 'node:util/types';
import * as z from 'zod';
import { OwnError } from '#shared/domain/values/own-error.ts';

const CAUSES_MAX = 3;
const ISSUES_MAX = 10;
/** A key that a programmer chose. One that came with the data could be a person's name or number. */
const FIELD = /^[a-z][A-Za-z]{0,39}$/;

export type ErrorDescription = {
  readonly error: string;
  /** What went wrong, as far as it can be told without repeating the input. */
  readonly detail?: string;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
};

/** What the log may know of an error: whatever helps to find the fault, and nothing that somebody typed. */
export function describeError(error: unknown, causesLeft = CAUSES_MAX): ErrorDescription {
  if (!isNativeError(error)) return { error: 'unknown' };
  const detail = detailOf(error);
  const stack = framesOf(error);
  const hasCause = isNativeError(error.cause) && causesLeft > 0;
  return {
    error: error.name,
    ...(detail && { detail }),
    ...(stack && { stack }),
    ...(hasCause && { cause: describeError(error.cause, causesLeft - 1) }),
  };
}

function detailOf(error: Error): string | undefined {
  if (error instanceof OwnError) return error.message;
  if (error instanceof AssertionError && !error.generatedMessage) return error.message;
  if (error instanceof z.ZodError) return issuesOf(error);
  if ('$metadata' in error) return answerOf(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function issuesOf({ issues }: z.ZodError): string {
  const lines = issues.slice(0, ISSUES_MAX).map(({ code, path }) => {
    const fields = path.map((key) =>
      typeof key === 'number' || FIELD.test(String(key)) ? String(key) : '*',
    );
    return `${fields.join('.') || 'the whole'}: ${code}`;
  });
  return [...lines, ...(issues.length > ISSUES_MAX ? ['…'] : [])].join(', ');
}

/** The part of an AWS answer by which its support finds the request, and why it was refused. */
const AwsAnswer = z.object({
  message: z.string(),
  $metadata: z.object({ httpStatusCode: z.number().optional(), requestId: z.string().optional() }),
  CancellationReasons: z.array(z.object({ Code: z.string().optional() })).optional(),
});

function answerOf(error: Error): string | undefined {
  const { data } = AwsAnswer.safeParse(error);
  if (!data) return undefined;
  const { httpStatusCode = 'no status', requestId = 'none' } = data.$metadata;
  const reasons = data.CancellationReasons?.map(({ Code }) => Code ?? 'None').join();
  const forbidden = FORBIDDEN.exec(data.message)?.[1];
  return [
    `HTTP ${httpStatusCode}`,
    `AWS request ${requestId}`,
    ...(reasons ? [`reasons ${reasons}`] : []),
    ...(forbidden ? [`not allowed ${forbidden}`] : []),
  ].join(', ');
}

/** What a policy forbids, in the words of AWS. What follows may be a telephone number. */
const FORBIDDEN = /not authorized to perform: ([A-Za-z0-9-]{1,40}:[A-Za-z0-9]{1,80})\b/;

/** Without the head, which repeats the message. */
function framesOf({ stack }: Error): string | undefined {
  const frames = stack?.split('\n').filter((line) => line.trim().startsWith('at '));
  return frames?.join('\n') || undefined;
}
