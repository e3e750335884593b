import type { Money } from "@/lib/document/fault.ts";

/** Decimals of amounts below one, such as what a bead costs. */
const FINE = 4;

/** An amount of money as a language writes it: small ones with as many decimals as they need. */
export function tellMoney({ money, currency }: Money, language: string): string {
  const isFine = money > 0 && money < 1;
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    ...isFine && { minimumFractionDigits: 2, maximumFractionDigits: FINE },
  }).format(money);
}
