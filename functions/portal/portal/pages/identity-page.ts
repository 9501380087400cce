import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Debtor } from '#shared/domain/debtor/debtor.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf, supportOf } from './layout.ts';

export type IdentityView = {
  readonly credor: Credor;
  readonly base: string;
  readonly leave: string;
  readonly documentKind: Debtor['documentKind'];
  /** What was wrong with the last try, in pt-BR. */
  readonly problem: string | null;
  /** Whether the debtor was in and has to prove it again. */
  readonly cameBack: boolean;
};

/** The only page that a stranger can see: the credor's brand and a question, nothing about the debtor. */
export function identityPage({
  credor,
  base,
  leave,
  documentKind,
  problem,
  cameBack,
}: IdentityView): Page {
  const isCpf = documentKind === 'cpf';
  const label = isCpf ? 'Seu CPF' : 'CNPJ da sua empresa';
  return pageOf(credor, {
    title: 'Confirme que é você',
    body: html`<h1>Confirme que é você</h1>
<p class="soft">${credor.name} tem informações só suas. Para ver, digite ${isCpf ? 'os 11 números do seu CPF' : 'o CNPJ da sua empresa'}.</p>
${cameBack && html`<p class="note warn">Por segurança, a página fecha depois de meia hora. Confirme de novo para continuar.</p>`}
<div class="card"><form method="post" action="${base}">
<label for="documento">${label}</label>
<input id="documento" name="documento" type="text" inputmode="${isCpf ? 'numeric' : 'text'}" autocomplete="off" spellcheck="false" maxlength="20" required placeholder="${isCpf ? '000.000.000-00' : '00.000.000/0000-00'}"${problem ? html` aria-invalid="true" aria-describedby="problema"` : null}>
${problem && html`<p id="problema" class="note alert" role="alert">${problem}</p>`}
<button class="button" type="submit">Continuar</button></form>
<p class="small soft">Comparamos o número com o cadastro e não o guardamos. Não pedimos senha, cartão nem código do banco.</p></div>
${waysOut({ base, leave })}`,
  });
}

/** Nobody has to prove anything to be left alone. */
const waysOut = ({ base, leave }: Pick<IdentityView, 'base' | 'leave'>): Html =>
  html`<ul class="card menu"><li><a href="${base}/nao-sou-eu">Recebi por engano: não sou eu</a></li><li><a href="${leave}">Não quero mais receber estas mensagens</a></li></ul>`;

/** After the last wrong try. Says how to go on without saying anything about the debtor. */
export const lockedPage = (credor: Credor, ways: Pick<IdentityView, 'base' | 'leave'>): Page =>
  pageOf(credor, {
    title: 'Acesso bloqueado',
    body: html`<h1>Acesso bloqueado por segurança</h1>
<p>O documento foi digitado errado cinco vezes, por isso fechamos esta página para proteger os seus dados.</p>
<div class="card"><p>Fale com ${credor.name} para liberar o acesso:</p><p>${supportOf(credor)}</p></div>
${waysOut(ways)}`,
  });
