/** What one septet says of GSM 03.38, in the order of its table's columns; what stands for an escape is left out. */
const ONE_SEPTET =
  /^[@Δ 0¡P¿p£_!1AQaq$Φ"2BRbr¥Γ#3CScsèΛ¤4DTdtéΩ%5EUeuùΠ&6FVfvìΨ'7GWgwòΣ(8HXhxÇΘ)9IYiy\nΞ*:JZjzØ+;KÄkäøÆ,<LÖlö\ræ\-=MÑmñÅß.>NÜnüåÉ/?O§oà]$/u;
const TWO_SEPTETS = /^[\f^{}\\[~\]|€]$/u;

/** The fewest and the most SMS that a text may be told to take: what must not be cut in two may cost a part more. */
export function smsPartsOf(text: string): { readonly fewest: number; readonly most: number } {
  const chars = Array.from(text);
  const isShort = chars.every((char) => ONE_SEPTET.test(char) || TWO_SEPTETS.test(char));
  const units = isShort
    ? chars.length + chars.filter((char) => TWO_SEPTETS.test(char)).length
    : text.length;
  const [alone, joined] = isShort ? [160, 153] : [70, 67];
  if (units <= alone) return { fewest: 1, most: 1 };
  return { fewest: Math.ceil(units / joined), most: Math.ceil(units / (joined - 1)) };
}
