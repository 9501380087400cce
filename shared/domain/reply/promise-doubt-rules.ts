import type { DoubtRule } from './rule.ts';

/** What makes of a day that somebody names no promise of the whole: a condition, a part, a habit, somebody else's money, scorn. */
export const PROMISE_DOUBT_RULES: readonly DoubtRule[] = [
  {
    rule: 'sob-condicao',
    doubts: ['promise'],
    pattern:
      /\b(?:desconto|descontos|abatimento|abate|abater|abatem|juros|multa|multas|encargos|correcao|desde que|contanto|so se|somente se|a menos|sob condicao|com a condicao|na condicao|em troca|proposta|negociar|negociacao|perdoar|perdoarem|perdoem|isencao|isentar|isentarem|valor original|valor inicial|sem acrescimo|sem acrescimos|por cento|pela metade|barato|baixar|baixarem|reduzir|reduzirem|diminuir|diminuirem|recalcular|recalcularem|tirem|tirarem|tirando|depois que|apos (?:voce|receber|o recebimento)|antes (?:eu )?(?:quero|preciso)|primeiro (?:eu )?(?:quero|preciso))\b|\b\d{1,3} ?porcento\b/,
  },
  {
    rule: 'so-o-que-puder',
    doubts: ['promise', 'reported-paid'],
    pattern:
      /\b(?:pix|ted|deposito|transferencia) (?:(?:amanha|hoje|segunda|terca|quarta|quinta|sexta|sabado|domingo|feira|na|no|dia \d{1,2}) )*de \d{2,5}(?![\d/]| de )|\b(?:o que|quanto|oque) (?:eu )?(?:puder|pude|der|deu|conseguir|consegui|tiver|tinha|tenho|sobrar|sobrou|da|posso|consigo|falta)\b|\b(?:os|uns|umas|so|mais|mais uns|ate) \d{1,5}(?= (?:que|e|por|hoje|amanha|na|no|sexta|reais|conto)\b| \.|$)(?! (?:de|dias|horas))|\b(?:um pouco|um pouquinho|alguma coisa|qualquer coisa|algum valor|uma ajuda|um tanto|aos poucos|so o minimo|o minimo|o principal|os atrasados|o atrasado|a mais antiga|a menor|umas parcelas|mais velha)\b/,
  },
  {
    rule: 'costuma-pagar',
    doubts: ['promise'],
    pattern:
      /\b(?:sempre|costumo|todo (?:dia|mes)|toda (?:semana|segunda|terca|quarta|quinta|sexta)|todos os (?:dias|meses)|normalmente|geralmente|em geral|antigamente|antes eu|cada mes|mensalmente)\b|\b(?:tinha|havia|estava) (?:combinado|prometido|agendado|programado)\b|\b(?:ia|iria|era para|queria ter|deveria|devia ter|teria|pagaria)\b/,
  },
  {
    rule: 'dinheiro-que-entra',
    doubts: ['promise'],
    pattern:
      /\b(?:(?:meu|minha|o meu|a minha|nosso) )(?:pagamento|salario|vale|adiantamento|decimo|beneficio|auxilio|bolsa|aposentadoria|pensao|seguro|rescisao|fgts|ferias|comissao|dinheiro|grana|pix|deposito)\b|\b(?:o|a) (?:decimo|decimo terceiro|13o|salario|vale|beneficio|auxilio|bolsa familia|aposentadoria|rescisao|seguro desemprego|inss|fgts|patrao|empresa|firma) (?:me )?(?:sai|cai|entra|vem|paga|deposita|libera|so)\b|\b(?:sai|cai|entra|sair|cair|entrar) (?:(?:o|a|meu|minha) )*(?:salario|vale|decimo|13o|beneficio|auxilio|bolsa|aposentadoria|pensao|rescisao|seguro desemprego|inss|fgts|adiantamento|pagamento|ferias)\b|\b(?:me|nos) (?:pagam|pagarem|paguem|pagar|paga|depositam|depositarem|transferem)\b|\bpagamento (?:so )?(?:sai|cai|entra)\b|\b(?:recebo|recebe|recebi|vou receber)\b/,
  },
  {
    rule: 'zomba',
    doubts: ['promise'],
    pattern:
      /\b(?:k|kk|kkk|ks|ha|haha|hahaha|hehe|rs|rsrs|rsrsrs|sqn)\b|\b(?:so que nao|ate parece|vai sonhando|sonha|sonhem|conta outra|espera sentad[oa]|esperem sentad[oa]s?|pode esperar sentad[oa]|no dia de sao nunca|sao nunca|dia 30 de fevereiro|quando o inferno|quando galinha|boa sorte|ironia|brincadeira|brincando|zoeira|mentira|imagina|aham|uhum|claro que nao|nem que a vaca|capaz)\b/,
  },
  {
    rule: 'dia-por-alto',
    doubts: ['promise'],
    pattern:
      /\b(?:digo|alias|ou melhor|quer dizer|corrigindo|correcao|errei|perdao|na verdade|melhor dizendo|retificando)\b|\b(?:mais ou menos|por volta|la para|la pel[oa]|perto d[oe]|a partir d[oe] (?:dia|mes)|do dia \d{1,2} em diante|em diante|se nao der|qualquer dia|algum dia|um dia desses|dia desses|em breve|logo mais|logo|amanha ou depois|ou no maximo|o quanto antes|a oito|retrasad[oa]|sem data|ou antes|ou depois)\b(?! (?:de manha|cedo))/,
  },
  {
    rule: 'dia-que-passou',
    doubts: ['promise'],
    pattern:
      /\b(?:segunda|terca|quarta|quinta|sexta|sabado|domingo)(?: feira)? (?:passad[oa]|anterior)\b|\b(?:ultim[oa] (?:segunda|terca|quarta|quinta|sexta|sabado|domingo)|pago (?:n[ao] )?(?:semana|mes) passad[oa])\b/,
  },
  {
    rule: 'pede-para-pagar',
    doubts: ['promise'],
    pattern:
      /\b(?:manda|mande|mandem|mandar|envia|envie|enviem|enviar|passa|passe|passem|gera|gere|gerar|atualiza|atualize|preciso d[aeo]|quero) (?:(?:me|o|a|um|uma|novo|nova|outro|outra|favor|ai|meu|para mim|por email) )*(?:boleto|pix|chave|codigo|link|segunda via|2a via|carne|dados|conta|valor|comprovante|recibo|acordo)\b/,
  },
];
