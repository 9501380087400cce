import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import type { ErrorAt } from '../../parts/field-errors.ts';

/** What a gateway keeps of each payment, while it is being written. */
export type GatewayFee = {
  readonly gateway: string;
  readonly fixedMicros: number;
  readonly shareBps: number;
};

type Fees = {
  readonly fees: readonly GatewayFee[];
  readonly onChange: (fees: readonly GatewayFee[]) => void;
  readonly errorAt: ErrorAt;
};

const MICROS_PER_REAL = 1_000_000;
const BPS_PER_PERCENT = 100;
const NEW_FEE: GatewayFee = { gateway: '', fixedMicros: 0, shareBps: 0 };

/** A gateway that is not in the list is taken to keep nothing. */
export function GatewayFees({ fees, onChange, errorAt }: Fees) {
  return (
    <Stack gap="xs" w="100%">
      {fees.map((fee, index) => {
        const change = (changes: Partial<GatewayFee>) =>
          onChange(fees.with(index, { ...fee, ...changes }));
        return (
          // A fee has no name of its own while its gateway is being typed.
          <Group key={index} gap="xs" align="flex-end">
            <TextInput
              label="Gateway"
              value={fee.gateway}
              onChange={(event) => change({ gateway: event.currentTarget.value.trim() })}
              w={150}
              error={errorAt(`gatewayFees.${index}.gateway`)}
            />
            <NumberInput
              label="Por pagamento"
              value={fee.fixedMicros / MICROS_PER_REAL}
              onChange={(reais) =>
                change({ fixedMicros: Math.round(Number(reais) * MICROS_PER_REAL) })
              }
              prefix="R$ "
              decimalScale={2}
              decimalSeparator=","
              allowNegative={false}
              hideControls
              w={130}
              error={errorAt(`gatewayFees.${index}.fixedMicros`)}
            />
            <NumberInput
              label="Do valor pago"
              value={fee.shareBps / BPS_PER_PERCENT}
              onChange={(percent) =>
                change({ shareBps: Math.round(Number(percent) * BPS_PER_PERCENT) })
              }
              suffix=" %"
              decimalScale={2}
              decimalSeparator=","
              allowNegative={false}
              hideControls
              w={130}
              error={errorAt(`gatewayFees.${index}.shareBps`)}
            />
            <Button variant="subtle" color="red" onClick={() => onChange(fees.toSpliced(index, 1))}>
              Retirar tarifa
            </Button>
          </Group>
        );
      })}
      <Group>
        <Button size="xs" variant="subtle" onClick={() => onChange([...fees, NEW_FEE])}>
          Tarifa de um gateway
        </Button>
      </Group>
    </Stack>
  );
}
