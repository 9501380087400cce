import { plainWords } from './plain-words.ts';

/** Words that tell nothing beside a wish to hear no more: courtesy, greetings, anger, and what holds a sentence together. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  [
    'favor obrigado obrigada grato grata agradeco vlw valeu gentileza por pls thanks thank you me the now again anymore your list this that these those i to any interested texts messages calls emails ok okay sim',
    'bom boa dia tarde noite ola oi oie opa alo tudo bem att atenciosamente abraco abracos desculpa desculpe desculpem',
    'senhor senhora senhores prezado prezada prezados caro caros moco moca gente pessoal cara mano amigo amiga querido querida',
    'a o as os um uma de do da dos das d e eh em no na nos nas ao aos com para pelo pela pelos pelas que ou se',
    'eu mim comigo meu minha meus minhas voce te seu sua seus suas esse essa este esta esses essas isso isto disso disto',
    'mais ja agora hoje logo nunca sempre mesmo mesma entao pois muito tanto tantas tanta tantos todo todos toda todas aqui ai la daqui dai desse dessa deste desta nesse nessa neste nesta',
    'quero queria gostaria desejo peco preciso solicito exijo ordeno venho vou vai vao pode podem podia podiam poderia poderiam favor esta estao ser sera serao ficar fica receber recebendo mandar mandem mande manda mandando enviar enviem envie enviando',
    'parar pare parem chega basta sair sai cancelar cancele stop bloquear bloqueio bloqueia bloqueie bloqueados descadastrar remover remove remova tirar tira tire responda responder respondo',
    'mensagem email emails whatsapp whats telefone numero contato contatos ligacao ligacoes ligar ligue liguem ligando cobranca cobrancas cobrar cobrado cobrada contatado contatada incomodado incomodada perturbado perturbada aviso avisos lista cadastro spam',
    'grupo porcaria saco porra caralho merda cacete inferno droga lixo lixos f fdp vsf chato chata chatos chatice encher enche',
    'urgente urgentemente imediatamente imediato definitivamente vez vezes nada ninguem nenhum nenhuma',
  ]
    .join(' ')
    .split(' '),
);

/** Said so often beside a wish to hear no more that it tells nothing, though its words might elsewhere. */
const EMPTY_PHRASES =
  /\benviado d[oe] (?:meu |minha )?(?:iphone|android|samsung|galaxy|celular|telefone|outlook|yahoo|gmail)\b|\b(?:so quero|quero so|nao (?:receber|quero|queria|preciso|desejo|insistam|insista|tenho(?: mais)?(?: nenhum)? interesse|vou mais ler)|(?:eu )?ja (?:pedi|falei|disse|avisei|mandei|respondi)|(?:de novo|novamente|outra vez|(?:pela )?ultima vez|(?:\d{1,2}|varias|mil|muitas) vezes|todo (?:santo )?dia|todos os dias|toda hora|o dia (?:todo|inteiro)))\b|(?:^|\. )nao(?= \.| \?|$)|\bpel[oa] amor de deus\b/g;

/**
 * Whether somebody who wants no more messages says anything besides. Whatever no list here knows to say nothing may be what a
 * person must hear: an illness, a right, an offer to pay.
 *
 * @param rest the plain words without those with which they leave, between clauses
 * @param ownName what the sender is called, since whoever signs says no more by it
 */
export function isMoreBesides(rest: string, ownName: string): boolean {
  const own = new Set(plainWords(ownName).split(' '));
  return rest
    .replace(EMPTY_PHRASES, ' . ')
    .split(/[ .?]+/)
    .some((word) => word !== '' && !EMPTY_WORDS.has(word) && !own.has(word));
}
