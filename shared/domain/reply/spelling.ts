/**
 * How people write on a telephone, and the word that the rules know: abbreviations, slips of the thumb, words run together.
 * Plain letters only, since accents are gone before anybody looks here.
 */
const GROUPS: Readonly<Record<string, string>> = {
  nao: 'n naum nauum nan nn noa',
  voce: 'vc vcs voces ce ceis vosse',
  que: 'q ki qe',
  porque: 'pq pk porq pqe',
  por: 'pr',
  hoje: 'hj oje hje',
  amanha: 'amnh amanh amaha amnha amanhan',
  pago: 'pg pgo',
  paguei: 'pagei paguey pagueii pquei pguei paquei pageui paghei',
  pagar: 'pgar pagr pga',
  pagamento: 'pgto pagto pgt pagamneto pagameto',
  quitei: 'kitei quitey',
  boleto: 'bleto boletu',
  comprovante: 'comprov compovante comprovnte',
  mensagem: 'msg msgs mensagens mensajem mensage sms torpedo torpedos recado zap',
  numero: 'nr nro nmr numeru nuemro numro',
  errado: 'herrado erado erraddo errada erada',
  engano: 'enganno emgano engno',
  ligar: 'ligr',
  telefone: 'tel fone telef celular cel',
  divida: 'dvida dividas dividda debito debitos',
  reconheco: 'reconheso reconhece reconhesso',
  golpe: 'gope gopli golpi golpee',
  fraude: 'fralde',
  semana: 'smn semna',
  segunda: 'seg',
  terca: 'tersa',
  quarta: 'qua',
  quinta: 'qui kinta',
  sexta: 'sex sesta cexta sexts',
  sabado: 'sab sabdo',
  domingo: 'dom',
  cancelar: 'cancelr canselar',
  sair: 'sairr saiir',
  parar: 'paraar',
  quero: 'qro kero',
  mais: 'maiz',
  favor: 'pfv pfvr pf pfv pls plis please',
  comigo: 'cmg',
  tambem: 'tbm tb',
  vou: 'vo',
  esta: 'ta tah',
  para: 'pra pro',
  ja: 'jah jaa',
  aqui: 'aki',
  cobrar: 'cobra cobrando cobrarem',
};

/** What a word as it was written stands for. */
export const MEANT_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(GROUPS).flatMap(([meant, written]) =>
    written.split(' ').map((word): [string, string] => [word, meant]),
  ),
);
