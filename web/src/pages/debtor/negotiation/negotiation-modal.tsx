import { Alert, Select, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { OfferView } from '#events/api/agreement.ts';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { formatReais } from '../../../parts/format.ts';
import { Loading } from '../../../parts/loading.tsx';
import { useCredor } from '../../../session/credor.tsx';
import { may } from '../../../session/may.ts';
import { CaseChoice } from '../actions/case-choice.tsx';
import { OfferSummary } from './offer-summary.tsx';
import { OwnTermsFields } from './own-terms-fields.tsx';
import { useAgreeing } from './use-agreeing.ts';
import { useOffers, useSimulation } from './use-offer.ts';
import { type OwnTerms, termsOf } from './wish.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** Looks for what can be agreed with the debtor, and closes it, or proposes it to a gestor. */
export function NegotiationModal({ debtor: { debtorId, cases }, close }: Props) {
  const { me } = useCredor();
  const active = cases.filter(({ status }) => status === 'active');
  const [credorId, setCredorId] = useState<string | undefined>(active[0]?.credorId);
  const [parcels, setParcels] = useState<number | null>(null);
  const [own, setOwn] = useState<OwnTerms | null>(null);
  const found = useOffers(debtorId, credorId);
  const offers = found.data?.offers ?? [];
  const offered = offers.find((offer) => offer.parcels === parcels) ?? offers[0];
  const simulation = useSimulation(debtorId, credorId, offered?.parcels ?? 0, own);
  const offer = own ? simulation.data : offered;
  const agreeing = useAgreeing(debtorId, close);
  const mustWait = offer?.needsApproval === true && !may(me, 'decide-agreement');
  const chooseCase = (chosen: string) => {
    setCredorId(chosen);
    setParcels(null);
    setOwn(null);
  };
  return (
    <ActionModal
      title="Negociar"
      verb={mustWait ? 'Propor a um gestor' : 'Fechar o acordo'}
      opened
      close={close}
      act={() => {
        if (!offer || !found.data) return;
        const { forDate, fingerprint } = offer;
        const shown = { forDate, fingerprint, replaces: found.data.replaces };
        agreeing.mutate({ credorId, parcels: offer.parcels, ...own, ...shown });
      }}
      isActing={agreeing.isPending}
      error={agreeing.error ?? found.error ?? (own ? simulation.error : null)}
      isReady={
        offer !== undefined && (own === null || (simulation.isSuccess && simulation.isCurrent))
      }
    >
      <CaseChoice cases={active} value={credorId} onChange={chooseCase} />
      {found.isPending && <Loading rows={3} height={36} />}
      {found.data?.because && <Alert color="gray">{found.data.because.text}</Alert>}
      {offered && (
        <>
          {found.data?.replaces && (
            <Alert color="orange" title="Renegociação">
              O acordo em vigor termina quando este for assinado.
            </Alert>
          )}
          <Select
            label="Plano"
            description={`Faixa: ${found.data?.band?.name ?? ''}`}
            data={offers.map((known) => ({ value: String(known.parcels), label: planName(known) }))}
            value={String(offered.parcels)}
            onChange={(value) => value !== null && setParcels(Number(value))}
            allowDeselect={false}
          />
          <Switch
            label="Outro desconto ou entrada"
            checked={own !== null}
            onChange={(event) => setOwn(event.currentTarget.checked ? termsOf(offered) : null)}
          />
          {own && <OwnTermsFields terms={own} isCash={offered.kind === 'cash'} onChange={setOwn} />}
          {offer && !(own && simulation.isError) && <OfferSummary offer={offer} />}
          {mustWait && (
            <Alert color="orange">
              O desconto passa da sua alçada: o acordo só vale quando um gestor aprovar.
            </Alert>
          )}
          <Text size="sm" c="dimmed">
            Feche só o que a própria pessoa aceitou. O termo é assinado com o seu nome e fica na
            linha do tempo.
          </Text>
        </>
      )}
    </ActionModal>
  );
}

const planName = ({ kind, parcels, parts, total, interest }: OfferView): string =>
  kind === 'cash'
    ? `À vista, ${formatReais(total)}`
    : `${parcels}x de ${formatReais(parts.at(-1)?.amount ?? 0)}${parts[0]?.number === 0 ? ', com entrada' : ''}, ${formatReais(total + interest)} ao todo`;
