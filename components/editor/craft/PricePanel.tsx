import { Button } from "@/components/kit/Button.tsx";
import { LiveWord } from "@/components/kit/LiveWord.tsx";
import { NumberField } from "@/components/kit/NumberField.tsx";
import { SelectField } from "@/components/kit/SelectField.tsx";
import { costNotes } from "@/lib/craft/plan/cost_notes.ts";
import { BRICK_PARTS } from "@/lib/craft/bricks/parts.ts";
import { type CraftSettings, WEIGHTS } from "@/lib/craft/plan/craft_settings.ts";
import { planCost } from "@/lib/craft/prices/plan_cost.ts";
import { MOST_PRICE } from "@/lib/craft/prices/prices.ts";
import { usualPrices } from "@/lib/craft/prices/usual_prices.ts";
import { CURRENCIES, withCurrency, withPrice } from "@/lib/editor/craft/edit_prices.ts";
import type { PlanView } from "@/lib/editor/craft/live_plan.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { tellMoney } from "@/lib/language/tell_money.ts";
import { useSpeech } from "../speech.ts";

interface PricePanelProps {
  readonly settings: CraftSettings;
  readonly plan: PlanView["plan"];
  readonly text: EditorText["crafts"]["prices"];
  /** BCP 47 tag. */
  readonly language: string;
  onChange(settings: Partial<CraftSettings>): void;
}

/** What pieces cost, part by part or all alike, and what that makes of what is to be bought. */
export function PricePanel({ settings, plan, text, language, onChange }: PricePanelProps) {
  const { phrase, tell } = useSpeech();
  const { craft, prices, weight, largest } = settings;
  const used = new Set(plan.counts.map(({ part }) => part));
  const parts = BRICK_PARTS.filter(({ id }) => used.has(id));
  const unit = craft === "stitches" ? text.skein : craft === "diamonds" ? text.bag : text.piece;
  const fields = craft === "bricks"
    ? parts.map(({ id, name }) => ({ part: id, label: name }))
    : [{ part: null, label: unit }];
  const names = new Intl.DisplayNames([language], { type: "currency" });
  return (
    <details class="mt-3 rounded-lg border border-line bg-surface" open={prices !== null}>
      <summary class="px-4 py-3 cursor-pointer font-semibold">{text.title}</summary>
      <div class="flex flex-col gap-3 px-4 pb-4">
        <p class="text-sm text-muted">{text.help}</p>
        <div class="flex flex-wrap items-end gap-x-4 gap-y-3">
          <SelectField
            label={text.currency}
            class="w-48"
            value={prices?.currency ?? CURRENCIES[0]}
            options={[...new Set([...CURRENCIES, ...prices ? [prices.currency] : []])]
              .map((code) => ({ value: code, label: `${code} · ${names.of(code)}` }))}
            onChange={(currency) => onChange({ prices: withCurrency(prices, currency) })}
          />
          {fields.map(({ part, label }) => (
            <NumberField
              key={part}
              label={phrase(text.of, { name: label })}
              value={prices?.entries.find((one) => one.color === null && one.part === part)
                ?.price ?? NaN}
              least={0}
              most={MOST_PRICE}
              step={0.01}
              onChange={(price) => onChange({ prices: withPrice(prices, null, part, price) })}
            />
          ))}
          {prices !== null && (
            <Button onClick={() => onChange({ prices: null, weight: "pieces" })}>
              {text.forget}
            </Button>
          )}
        </div>
        {craft === "bricks" && largest.length > 1 && (
          <SelectField
            label={text.weigh}
            value={weight}
            options={WEIGHTS.map((value) => ({ value, label: text.weighs[value] }))}
            onChange={(weight) => onChange({ weight })}
          />
        )}
        <LiveWord role="status" said={told()} class="tabular-nums" />
      </div>
    </details>
  );

  /** What it costs to buy what is to be bought, about where nobody told prices. */
  function told(): string | null {
    if (prices !== null) return costNotes(plan.notes).map(tell).join(" ");
    const usual = usualPrices(settings);
    if (usual === null) return null;
    const { total, priced } = planCost(plan, usual);
    if (priced === 0) return null;
    const { currency } = usual;
    const price = tellMoney({ money: usual.entries[0]!.price, currency }, language);
    const sum = tellMoney({ money: total, currency }, language);
    return phrase(text.usual[craft === "bricks" ? "bricks" : "beads"], {
      count: priced,
      price,
      total: sum,
    });
  }
}
