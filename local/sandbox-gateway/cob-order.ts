import * as z from 'zod';
import { DecimalReais } from '#shared/adapters/gateways/decimal-amount.ts';

/** The body of `PUT /cob/{txid}` (Bacen Pix API 2.9.0), read into what the PSP keeps of it. */
export const CobOrder = z
  .object({
    calendario: z.object({ expiracao: z.int().min(1).default(86_400) }),
    devedor: z.union([
      z.object({ cpf: z.string().regex(/^\d{11}$/), nome: z.string().min(1).max(200) }),
      z.object({ cnpj: z.string().regex(/^[0-9A-Z]{14}$/), nome: z.string().min(1).max(200) }),
    ]),
    valor: z.object({ original: DecimalReais }),
    chave: z.string().min(1).max(77),
    solicitacaoPagador: z.string().max(140).default(''),
  })
  .transform(({ calendario, devedor, valor, chave, solicitacaoPagador }) => ({
    amount: valor.original,
    key: chave,
    request: solicitacaoPagador,
    payer: { name: devedor.nome, taxId: 'cpf' in devedor ? devedor.cpf : devedor.cnpj },
    validSeconds: calendario.expiracao,
  }));
export type CobOrder = z.infer<typeof CobOrder>;
