import { Textarea } from '@mantine/core';

const PROOF_LENGTH_MIN = 10;
const PROOF_LENGTH_MAX = 500;

/** Whether so many words may show anything. */
export const isProof = (text: string): boolean => text.trim().length >= PROOF_LENGTH_MIN;

type Props = { readonly proof: string; readonly say: (proof: string) => void };

/** What shows that registrations are of one person, or whose document is right. */
export function ProofField({ proof, say }: Props) {
  return (
    <Textarea
      label="O que mostra isso"
      description="Que documento ou conversa, quando. Fica na ficha, fora da linha do tempo."
      autosize
      minRows={3}
      maxLength={PROOF_LENGTH_MAX}
      required
      value={proof}
      onChange={(event) => say(event.currentTarget.value)}
    />
  );
}
