import type { Template } from '../template.ts';
import {
  acordoAtrasoEmail,
  acordoAtrasoSms,
  acordoCanceladoEmail,
  acordoCanceladoSms,
  acordoConfirmadoEmail,
  acordoConfirmadoSms,
  acordoLembreteEmail,
  acordoLembreteSms,
  acordoQuebradoEmail,
  acordoQuebradoSms,
  acordoRetomadoEmail,
  acordoRetomadoSms,
} from './acordo.ts';
import {
  acordoDevolvidoEmail,
  acordoDevolvidoSms,
  acordoNadaFaltaEmail,
  acordoNadaFaltaSms,
} from './acordo-devolvido.ts';
import {
  avisoNegativacaoEmail,
  avisoNegativacaoSms,
  avisoProtestoEmail,
  avisoProtestoSms,
} from './aviso-de-registro.ts';
import { agradecimentoEmail } from './agradecimento.ts';
import { atrasoEmail, atrasoSms, atrasoWhatsApp } from './atraso.ts';
import { dividaDevolvidaEmail, dividaDevolvidaSms } from './divida-devolvida.ts';
import { lembreteEmail, lembreteSms, lembreteWhatsApp } from './lembrete.ts';
import { negociacaoEmail, negociacaoSms } from './negociacao.ts';
import { ofertaEmail, ofertaSms } from './oferta.ts';
import {
  saidaConfirmadaEmail,
  saidaConfirmadaSms,
  saidaConfirmadaWhatsApp,
} from './saida-confirmada.ts';
import { recadoVoz } from './recado-voz.ts';
import { segundaCobrancaEmail, segundaCobrancaSms } from './segunda-cobranca.ts';
import { ultimoAvisoEmail } from './ultimo-aviso.ts';
import { vencimentoEmail, vencimentoSms } from './vencimento.ts';
import { withEnglish } from './english/with-english.ts';

const IN_PORTUGUESE: readonly Template[] = [
  lembreteEmail,
  lembreteSms,
  lembreteWhatsApp,
  vencimentoEmail,
  vencimentoSms,
  atrasoEmail,
  atrasoSms,
  atrasoWhatsApp,
  ofertaEmail,
  ofertaSms,
  segundaCobrancaEmail,
  segundaCobrancaSms,
  recadoVoz,
  negociacaoEmail,
  negociacaoSms,
  ultimoAvisoEmail,
  agradecimentoEmail,
  acordoConfirmadoEmail,
  acordoConfirmadoSms,
  acordoLembreteEmail,
  acordoLembreteSms,
  acordoNadaFaltaEmail,
  acordoNadaFaltaSms,
  acordoAtrasoEmail,
  acordoAtrasoSms,
  acordoDevolvidoEmail,
  acordoDevolvidoSms,
  dividaDevolvidaEmail,
  dividaDevolvidaSms,
  acordoQuebradoEmail,
  acordoQuebradoSms,
  acordoCanceladoEmail,
  acordoCanceladoSms,
  acordoRetomadoEmail,
  acordoRetomadoSms,
  avisoNegativacaoEmail,
  avisoNegativacaoSms,
  avisoProtestoEmail,
  avisoProtestoSms,
  saidaConfirmadaEmail,
  saidaConfirmadaSms,
  saidaConfirmadaWhatsApp,
];

/** What a new deployment publishes as version 1 of its templates. */
export const DEFAULT_TEMPLATES: readonly Template[] = IN_PORTUGUESE.map(withEnglish);
