import { CallScripts } from '#shared/domain/call/call-script.ts';
import { scriptProblems } from '#shared/domain/call/render-script.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import type { ApiDeps } from './api-deps.ts';
import type { DraftDesk } from './draft-desk.ts';
import { type FieldProblem, Refusal } from './refusal.ts';
import { mayWrite } from './regua-desk.ts';
import { requireCredor, type User } from './user.ts';

/** @throws Refusal with 403 for a credor that is not the user's */
export async function callScriptDesk(
  { table }: ApiDeps,
  user: User,
  { credorId }: { readonly credorId: CredorId },
): Promise<DraftDesk> {
  requireCredor(user, credorId);
  const live = await readConfig(table, CallScripts, 'call-script', credorId);
  return {
    place: { kind: 'call-script', id: credorId },
    name: 'os roteiros',
    missing: `O roteiro de ligação do credor "${credorId}"`,
    liveVersion: live?.version ?? 0,
    isWriter: mayWrite(user),
    async view(document) {
      const scripts = CallScripts.parse(document);
      return { credorId, document: scripts, problems: [...problemsAt('', scripts)] };
    },
    async sound(document) {
      const scripts = CallScripts.parse(document);
      requireSpeakable(scripts);
      return { kept: scripts, shown: { document: scripts } };
    },
    requireWriter: () => {},
    async follow() {},
  };
}

/** @throws Refusal with 400 that lists every problem of what may not be said */
export function requireSpeakable(scripts: CallScripts): void {
  const errors = problemsAt('document.', scripts);
  if (errors.length === 0) return;
  const detail = errors.map(({ message }) => message).join(' ');
  throw new Refusal(400, 'Pedido inválido', detail, { errors });
}

const problemsAt = (place: string, scripts: CallScripts): readonly FieldProblem[] =>
  scriptProblems(scripts).map(({ field, detail }) => {
    const path = `${place}${field}`;
    return { path, message: `O campo "${path}" não serve: ${detail}.` };
  });
