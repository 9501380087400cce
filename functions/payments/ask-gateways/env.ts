import * as z from 'zod';

export const AskGatewaysEnv = z.object({
  TABLE_NAME: z.string().min(1),
  GATEWAYS_SECRET: z.string().min(1),
  SANDBOX_GATEWAY_URL: z.union([z.url(), z.literal('')]),
});
