import * as z from 'zod';
import { AwsError } from '../aws-error.ts';

/** One operation of a service: takes the parsed input, answers a JSON-able object. */
export type Operation = (input: unknown) => object | Promise<object>;

/** Reads the input through its schema first; a bad one is answered with the service's own validation error. */
export function operation<Input>(
  schema: z.ZodType<Input>,
  run: (input: Input) => object | Promise<object>,
  validationError = 'ValidationException',
): Operation {
  return (input) => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw new AwsError(validationError, z.prettifyError(parsed.error));
    return run(parsed.data);
  };
}
