import * as z from 'zod';
import { CarteiraId } from '#shared/domain/values/ids.ts';

/** Liquid, as in messages. */
const text = z.string().min(1).max(3_000);

/** What operators say: at first to whoever picks up, and only once the person has proved who they are, of the debt. */
const Script = z.strictObject({ opening: text, body: text });

const CARTEIRAS_MAX = 50;

/** A credor's scripts: one for everybody, and those of carteiras that are spoken with otherwise. */
export const CallScripts = z.strictObject({
  ...Script.shape,
  carteiras: z
    .array(z.strictObject({ carteiraId: CarteiraId, ...Script.shape }))
    .max(CARTEIRAS_MAX)
    .default([]),
});
export type CallScripts = z.infer<typeof CallScripts>;

/** What a case's operator reads: the script of its carteira, or the one for everybody. */
export const scriptFor = (
  { opening, body, carteiras }: CallScripts,
  carteiraId: CarteiraId,
): z.infer<typeof Script> =>
  carteiras.find((own) => own.carteiraId === carteiraId) ?? { opening, body };

export const DEFAULT_CALL_SCRIPTS: CallScripts = {
  opening:
    'Bom dia, aqui é {{ credor.nome }}. Falo com {{ devedor.nome }}?\n' +
    'O assunto é do interesse da própria pessoa. Para eu confirmar com quem falo, diga por favor os três primeiros números do seu CPF.\n' +
    'Se for outra pessoa: agradeça, não diga o motivo da ligação, e pergunte apenas se há um horário melhor.',
  body:
    'Obrigado, {{ devedor.nome }}. A ligação é sobre o que está em aberto com {{ credor.razao_social }}, {{ credor.tipo_documento }} {{ credor.documento }}.\n' +
    'Hoje o total é de {{ total_hoje | reais }}.\n' +
    '{% for divida in dividas %}{{ divida.descricao }}, vencida em {{ divida.vencimento | data }}: {{ divida.valor_hoje | reais }}.\n{% endfor %}' +
    'Pergunte o que aconteceu, ouça, e ofereça o que a política permite: à vista, parcelado, ou um dia em que a pessoa possa pagar.\n' +
    'Quem não reconhece a dívida pode contestá-la: a cobrança para enquanto se confere.',
  carteiras: [],
};
