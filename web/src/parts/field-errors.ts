import { ApiError } from '../api/client.ts';

/** What is wrong at one field of a draft; undefined where nothing is. */
export type ErrorAt = (path: string) => string | undefined;

type Problem = { readonly path: string; readonly message: string };

/** `O campo "document.x" veio como 3: ` names what the screen shows anyway. */
const PLACE = /^O campo "[^"]*"(?: veio como [^:;]*)?[:;] /;

/** What the API said, field by field, the way it is read beside the field. */
export const errorsOf = (error: Error | null): ReadonlyMap<string, string> =>
  errorsIn(error instanceof ApiError ? (error.problem.errors ?? []) : []);

/** Problems as they are read beside their fields, the first of each. */
export const errorsIn = (problems: readonly Problem[]): ReadonlyMap<string, string> =>
  new Map(
    problems.toReversed().map(({ path, message }) => {
      const words = message.replace(PLACE, '');
      return [path.replace(/^document\./, ''), words.slice(0, 1).toUpperCase() + words.slice(1)];
    }),
  );

/** The errors below one place, so that whoever draws a part need not know where it is. */
export const errorsBelow =
  (errorAt: ErrorAt, place: string): ErrorAt =>
  (path) =>
    errorAt(`${place}.${path}`);
