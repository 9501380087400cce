import * as z from 'zod';
import { cobvValidity } from '#shared/domain/charge/cobv-validity.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { DecimalReais } from '#shared/adapters/gateways/decimal-amount.ts';

const facts = {
  devedor: z.union([
    z.object({ cpf: z.string().regex(/^\d{11}$/), nome: z.string().min(1).max(200) }),
    z.object({ cnpj: z.string().regex(/^[0-9A-Z]{14}$/), nome: z.string().min(1).max(200) }),
  ]),
  valor: z.object({ original: DecimalReais }),
  chave: z.string().min(1).max(77),
  solicitacaoPagador: z.string().max(140).default(''),
};
const Facts = z.object(facts);

const keptOf = ({ devedor, valor, chave, solicitacaoPagador }: z.infer<typeof Facts>) => ({
  amount: valor.original,
  key: chave,
  request: solicitacaoPagador,
  payer: { name: devedor.nome, taxId: 'cpf' in devedor ? devedor.cpf : devedor.cnpj },
});

/** What the PSP keeps of an order: an immediate charge by its seconds, one with a due date by its last day. */
export type CobOrder = ReturnType<typeof keptOf> & {
  readonly validSeconds?: number;
  readonly lastDay?: LocalDate;
};

/** The body of `PUT /cob/{txid}` (Bacen Pix API 2.9.0), read into what the PSP keeps of it. */
export const CobOrder = z
  .object({
    ...facts,
    calendario: z.object({ expiracao: z.int().min(1).default(86_400) }),
  })
  .transform((body): CobOrder => ({ ...keptOf(body), validSeconds: body.calendario.expiracao }));

/** The body of `PUT /cobv/{txid}`. It is paid until its validity ends, on a business day. */
export const CobvOrder = z
  .object({
    ...facts,
    calendario: z.object({
      dataDeVencimento: LocalDate,
      validadeAposVencimento: z.int().min(0).default(30),
    }),
  })
  .transform((body): CobOrder => {
    const { dataDeVencimento, validadeAposVencimento } = body.calendario;
    const { lastAccepted } = cobvValidity(dataDeVencimento, validadeAposVencimento);
    return { ...keptOf(body), lastDay: lastAccepted };
  });
