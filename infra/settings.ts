import * as z from 'zod';

/** The handful of things that a deployment may choose, given as `cdk deploy -c name=value`. */
export const Settings = z.object({
  /** Lets several deployments live in one account, e.g. `prod` and `homologacao`. */
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,19}$/)
    .default('prod'),
  /** Who is told when something breaks. Empty: alarms ring, but nobody is written to. */
  alarmEmail: z.union([z.literal(''), z.email()]).default(''),
  /** Address of a sandbox gateway; empty in production. */
  sandboxGatewayUrl: z.union([z.literal(''), z.url()]).default(''),
});
export type Settings = z.infer<typeof Settings>;

/** @throws an Error that names each setting that cannot be */
export function readSettings(context: (name: string) => unknown): Settings {
  const given = Object.fromEntries(
    Object.keys(Settings.shape).flatMap((name) => {
      const value = context(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const parsed = Settings.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(`A setting cannot be read (cdk -c name=value):\n${z.prettifyError(parsed.error)}`);
}
