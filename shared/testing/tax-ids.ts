/** The CPF of the n-th person of a test: always valid, always another. Receita Federal's modulo 11. */
export function cpfOf(n: number): string {
  const digits = String(100_000_000 + n);
  const first = digits + checkDigit(digits);
  return first + checkDigit(first);
}

function checkDigit(digits: string): string {
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + Number(digit) * (digits.length + 1 - index),
    0,
  );
  return String(((sum * 10) % 11) % 10);
}
