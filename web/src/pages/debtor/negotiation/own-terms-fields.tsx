import { DiscountFields } from '../../../parts/discount-fields.tsx';
import { FigureField } from '../../../parts/figure-field.tsx';
import type { OwnTerms } from './wish.ts';

const ENTRY_BPS_MAX = 9_000;

type Fields = {
  readonly terms: OwnTerms;
  readonly isCash: boolean;
  readonly onChange: (terms: OwnTerms) => void;
};

/** Another discount or entry than the policy's. */
export function OwnTermsFields({ terms, isCash, onChange }: Fields) {
  return (
    <>
      <DiscountFields
        discount={terms.discount}
        onChange={(discount) => onChange({ ...terms, discount })}
      />
      {!isCash && (
        <FigureField
          label="Entrada"
          unit="percent"
          value={terms.entryBps}
          max={ENTRY_BPS_MAX}
          onChange={(value) => onChange({ ...terms, entryBps: value ?? 0 })}
        />
      )}
    </>
  );
}
