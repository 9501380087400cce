import { addDays, formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { instantAt, localDateOf, type Zone } from '#shared/domain/values/zone.ts';

const HEADER = 'contrato;cpf;nome;email;telefone;uf;descricao;valor;vencimento';

/** Three people whose addresses reach nobody: SES's mailbox simulator, and a number that no one has. */
export const MARIA = {
  contract: 'ENS-1',
  cpf: '52998224725',
  email: 'success+maria@simulator.amazonses.com',
};
export const JOAO = { contract: 'ENS-2', cpf: '11144477735', phone: '+5511987654321' };
export const ANA = {
  contract: 'ENS-3',
  cpf: '98765432100',
  email: 'success+ana@simulator.amazonses.com',
  zone: 'America/Manaus' as const,
};
const LATE_DAYS = 3;
/** Her reminder is a week away. */
const ANA_DUE_IN_DAYS = 12;
export const ANA_REMINDED_IN_DAYS = ANA_DUE_IN_DAYS - 5;

/** Two debts that are late, one that is not due yet, and a row that nobody may accept. */
export function receivables(): string {
  const today = todayIn('America/Sao_Paulo');
  const past = formatDate(addDays(today, -LATE_DAYS));
  const later = formatDate(addDays(todayIn(ANA.zone), ANA_DUE_IN_DAYS));
  return [
    HEADER,
    `${MARIA.contract};${MARIA.cpf};Maria da Silva;${MARIA.email};;SP;Sofá;350,00;${past}`,
    `${JOAO.contract};${JOAO.cpf};João Souza;;(11) 98765-4321;SP;Mesa;120,00;${past}`,
    `${ANA.contract};${ANA.cpf};Ana Lima;${ANA.email};;AM;Estante;90,00;${later}`,
    `ENS-4;12345678900;Ninguém;ninguem@example.com;;SP;Cadeira;80,00;${past}`,
    '',
  ].join('\n');
}

export const todayIn = (zone: Zone): LocalDate => localDateOf(instantAt(Date.now()), zone);
