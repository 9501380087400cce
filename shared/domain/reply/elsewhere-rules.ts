import type { DoubtRule } from './rule.ts';

/** What people pay besides: none of it says anything of this debt, and where it is this debt a person sees it. */
const OTHER_BILL =
  '(?:luz|agua|energia|internet|gas|aluguel|condominio|iptu|ipva|imposto|impostos|mercado|feira|pensao|banco|cartao|escola|creche|passagem|aposta|advogado)';
const OWN_THING =
  '(?:casa|carro|moto|faculdade|curso|plano|apartamento|ape|terreno|financiamento|emprestimo|consorcio|aposentadoria|salario|mae|pai|filho|filha|irmao|irma|esposa|marido|amigo|amiga|vizinho|vizinha|tia|tio|avo|chefe|funcionario|pedreiro|dentista|medico)';
const ARTICLES =
  '(?:(?:a|o|as|os|da|do|das|dos|de|minha|meu|minhas|meus|conta|contas|fatura|boleto|parcela|para) )*';

/** Words of an answer that speak of something else: another bill, a slip in the papers, a paper of another kind. */
export const ELSEWHERE_RULES: readonly DoubtRule[] = [
  {
    rule: 'erro-em-outra-coisa',
    doubts: ['wrong-person'],
    pattern:
      /\b(?:errad[oa]|incorret[oa]|trocad[oa]|invalid[oa]|engano|enganou|enganaram|erraram|errou|trocaram) (?:(?:de|do|da|dos|das|no|na|nos|nas|em|o|a|ao|meu|minha|seu|sua|esse|essa|este|esta|voce|numero|nome|para|gerar|calcular|cobrar|digitar|emitir) )*(?:boleto|cadastro|valor|valores|fatura|faturamento|conta|contas|contrato|nota|carne|site|sistema|aplicativo|app|pix|link|juros|multa|data|vencimento|parcela|parcelas|preco|calculo|endereco|documento|ficha|loja|banco|cobranca|pagamento|soma|desconto|codigo|acordo|voce|seu|sua|meu)\b|\b(?:numero|nome|email) d[oa] (?:boleto|contrato|cartao|pedido|conta|agencia|parcela|rua|casa|protocolo)\b/,
  },
  {
    rule: 'corrige-o-contato',
    doubts: ['wrong-person'],
    pattern:
      /\b(?:o |a )?(?:certo|correto|novo|atual) (?:agora )?(?:e|eh|seria) \b|\b(?:o|a) (?:certo|correto) (?:agora )?(?:e|eh)(?= |$)|\b(?:atualiz|corrig|corrij)(?:a|ar|e|em|am|o)\b|\berrad[oa] (?:e|eh|sao|foi|esta) (?:o |a )?(?:seu|sua|voce|de voce|esse|essa|meu)\b|\bmeu (?:numero|telefone|email|contato|whats|nome) (?:(?:agora|ja|e|eh|esta|foi|ficou|mudou|saiu|veio|novo) )*(?:e novo|mudou|errado|trocado|incorreto)\b(?! de dono)/,
  },
  {
    rule: 'outra-pessoa-em-si',
    doubts: ['wrong-person'],
    pattern:
      /\bsou outra pessoa (?:hoje|agora|depois|desde|apos|mudad[oa]|melhor|nova|na|no|com)\b|\bnao sou (?:eu )?(?:mais )?(?:ess[ea]|est[ea]|a|o) (?:pessoa )?(?:de antes|que era|que voce (?:pensa|pensam|acha|acham)|rica?|trouxa|boba?|otari[oa]|idiota|palhac[oa]|ladra|ladrao|caloteir[oa]|bandid[oa]|criminos[oa])\b|\b(?:por|sem) engano\b/,
  },
  {
    rule: 'pagou-outra-coisa',
    doubts: ['reported-paid', 'promise'],
    pattern: new RegExp(
      `\\b(?:pago|pagar|pagando|pagarei|paguei|quito|quitar|quitei|acerto|acertar|acertei|deposito|depositei|transfiro|transferi|pagamento|pix|transferencia) ${ARTICLES}(?:${OTHER_BILL}\\b(?! (?:de voce|da loja))|(?:(?:minha|meu|minhas|meus|uma|um|outra|outro|outras|outros) )${OWN_THING}\\b)|\\btransfer(?:i|ir|indo|iu) (?:(?:a|o|essa|esse|minha|meu|toda|todas) )+(?:divida|conta|numero|linha|salario|emprestimo|financiamento|portabilidade|titularidade|contrato)\\b|\\bportabilidade\\b`,
    ),
  },
  {
    rule: 'conta-de-outro',
    doubts: ['promise'],
    pattern:
      /\b(?:a|o|as|os) (?:(?:conta|divida|parcela|fatura|boleto)s? )?d[aeo]s? (?:minha|meu|minhas|meus) (?:mae|pai|pais|filh[oa]|filhos|irmao|irma|espos[oa]|marido|mulher|namorad[oa]|sogr[oa]|cunhad[oa]|avo|tia|tio|prim[oa]|net[oa]|ex)\b/,
  },
  {
    rule: 'outra-e-nao-essa',
    doubts: ['reported-paid', 'promise'],
    pattern:
      /\b(?:e |mas |menos |so |so falta |falta |exceto |fora )?(?:ess[ea]|est[ea]|dess[ea]|dest[ea]|voce|a de voce|a sua|o seu) (?:(?:ai|aqui|mes|conta|divida|parcela|boleto) )?(?:nao|nunca)(?= \.| \?|$)|\bnao (?:(?:foi|e|era|paguei|a|o) )*(?:ess[ea]|est[ea]|dess[ea]|dest[ea]|a de voce|a sua|o seu|voce)(?= \.| \?|$)|\b(?:menos|exceto|falta|faltou|tirando|fora) (?:so )?(?:ess[ea]|est[ea]|a de voce|a sua|a ultima|o ultimo|uma|duas)\b|\b(?:paguei|quitei|pago|quito) (?:todas|tudo|as|os|a|o) (?:as |os )?outr[oa]s?\b|\b(?:os|as) outr[oa]s\b|\bprimeir[oa] (?:os|as|o|a) (?:outr[oa]s?|banco|dos outros)\b/,
  },
  {
    rule: 'paga-se-a-si',
    doubts: ['reported-paid'],
    pattern:
      /\b(?:paguei|pago) (?:muit[oa]s?|demais|caro|mico|juros|so (?:os )?juros|os juros|pelos meus|meus pecados|todos os meus|a vida|minha vida)\b|\b(?:depositei|transferi|paguei|pix|deposito|transferencia) (?:(?:para|a|ao|no) )(?:(?:a|o) )?(?:minha|meu|outr[oa]|um amigo|uma amiga|um colega|uma pessoa|golpista)\b|\bpaguei (?:ano|anos) (?:passado|atras)\b/,
  },
  {
    rule: 'pagou-pergunta',
    doubts: ['reported-paid'],
    pattern:
      /\b(?:paguei|pago|paga|quitei|quitad[oa]|comprovante|deposito|pix)\b(?=[^.?]{0,40} \?)(?! (?:(?:esta|ok|viu|certo|entendeu|ne|beleza|blz) )+\?)|\b(?:qual|quais|quanto|quando|quantas|quantos)\b(?=[^.?]{0,40}\b(?:paguei|pago|quitei)\b)/,
  },
  {
    rule: 'comprovante-de-outra-coisa',
    doubts: ['reported-paid'],
    pattern:
      /\bcomprovantes? (?:(?:d[aeo]s?|meu|minha|que) )*(?:endereco|residencia|renda|identidade|matricula|vacina|escolaridade|trabalho|rendimento|rendimentos|situacao|inscricao|cancelamento|devolucao|desemprego|estou|sou|nao)\b/,
  },
  {
    rule: 'nao-conhece-quem-escreve',
    doubts: ['dispute', 'wrong-person'],
    pattern:
      /\b(?:nao (?:re)?conheco|des(?:re)?conheco|nao (?:re)?conheci|n reconheco) (?:(?:o|a|seu|sua|esse|essa|este|esta|de quem e|nenhum) )*(?:numero|telefone|contato|email|remetente|ddd|foto|voz|link|site|letra)\b|\bnao devo (?:nenhuma |mais |voce )*(?:satisfacao|satisfacoes|explicacao|explicacoes|favor|favores|desculpa|desculpas|obediencia|respeito)\b/,
  },
  {
    rule: 'cancelou-outra-coisa',
    doubts: ['dispute'],
    pattern:
      /\b(?:cancelei|ja cancelei|desisti d[aeo]|devolvi|tranquei) (?:(?:a|o|as|os|minha|meu|de|essa|esse|toda) )*(?:viagem|consulta|agendamento|reuniao|encontro|ferias|festa|linha|netflix|porta|carro|casa|viver|tudo|comprar|pagar|ligacao|chamada|chaves?)\b/,
  },
];
