import * as z from 'zod';

/**
 * The function's settings, read once at cold start. The only place that looks at the environment.
 *
 * @throws an Error that names every missing or malformed variable, so that a bad deployment fails at once
 */
export function loadEnv<Schema extends z.ZodObject>(schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new Error(
    `The environment is not what the function needs.\n${z.prettifyError(parsed.error)}`,
  );
}
