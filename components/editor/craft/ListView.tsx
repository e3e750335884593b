import { useState } from "preact/hooks";
import { LiveWord, useLiveWord } from "@/components/kit/LiveWord.tsx";
import { NumberInput } from "@/components/kit/NumberInput.tsx";
import { Words } from "@/components/kit/Words.tsx";
import { brickPart } from "@/lib/craft/bricks/parts.ts";
import { bagsOf } from "@/lib/craft/drills/bags.ts";
import { nameOf, type PlanColor, type PlanCount, toBuy } from "@/lib/craft/plan/plan.ts";
import type { CraftSettings } from "@/lib/craft/plan/craft_settings.ts";
import { MOST_PRICE, priceOf } from "@/lib/craft/prices/prices.ts";
import { MOST_PIECES } from "@/lib/craft/stock/stock.ts";
import { withPrice } from "@/lib/editor/craft/edit_prices.ts";
import { withOwned } from "@/lib/editor/craft/edit_stock.ts";
import { useSpeech } from "../speech.ts";
import { NoteList } from "./NoteList.tsx";
import { PricePanel } from "./PricePanel.tsx";
import { SignBox } from "./SignBox.tsx";
import { StockPanel } from "./StockPanel.tsx";
import type { ViewProps } from "./view_props.ts";

/** Lines that are shown: nobody sorts more colors by hand, and their fields would hold up the page. */
const MOST_ROWS = 150;

/** What the piece takes, what of it is owned, and the signs of its colors. */
export function ListView(
  { craft, model, live, view: { plan }, text: { crafts, facts, language } }: ViewProps,
) {
  const text = crafts.list;
  const { phrase } = useSpeech();
  const [first, setFirst] = useState<PlanColor | null>(null);
  const [said, say] = useLiveWord();
  const hidden = Math.max(0, plan.counts.length - MOST_ROWS);
  const { settings } = model.crafts.of(craft).value;
  const { own, prices } = settings;
  const set = (part: Partial<CraftSettings>) => model.crafts.set(craft, part);
  return (
    <div class="max-w-4xl p-4">
      <StockPanel
        settings={settings}
        ownable={live.ownable.value}
        text={crafts.stock}
        onChange={set}
      />
      {craft !== "print" && (
        <PricePanel
          settings={settings}
          plan={plan}
          text={crafts.prices}
          language={language}
          onChange={set}
        />
      )}
      <NoteList notes={plan.notes} title={text.know} />
      <p class="mt-4 text-sm text-muted">{text.swapHelp}</p>
      <LiveWord role="status" said={said} class="text-sm min-h-[1.5rem]" />
      <table class="w-full text-sm">
        <caption class="py-1 text-lg font-semibold text-left">{text.caption}</caption>
        <thead>
          <tr class="text-left text-muted">
            <th scope="col" class="py-1 pr-2">{text.color}</th>
            <th scope="col" class="py-1 pr-2 text-right">{text.count}</th>
            <th scope="col" class="hidden sm:table-cell py-1 pr-2 text-right">{text.spare}</th>
            <th scope="col" class="py-1 pr-2">
              <div class={PAIR}>
                <span class="w-16">{text.owned}</span>
                {prices !== null && <span class="w-16">{text.price}</span>}
              </div>
            </th>
            <th scope="col" class="py-1 text-right">{text.buy}</th>
          </tr>
        </thead>
        <tbody>{plan.counts.slice(0, MOST_ROWS).map(row)}</tbody>
      </table>
      {hidden > 0 && (
        <p class="py-2 text-sm text-muted">
          <Words text={phrase(facts.more, { count: hidden })} />
        </p>
      )}
    </div>
  );

  function row(count: PlanCount) {
    const color = plan.colors[count.color]!;
    const { code, brand } = color.material;
    const part = count.part === null ? undefined : brickPart(count.part);
    const name = part ? `${nameOf(color)}, ${part.name}` : nameOf(color);
    return (
      <tr key={`${color.hex} ${count.part}`} class="border-t border-line">
        <th scope="row" class="py-1 pr-2 font-normal text-left">
          <span class="flex items-center gap-2">
            <button
              type="button"
              class="flex items-center justify-center w-11 h-11 shrink-0 rounded hover:bg-accent-soft"
              aria-label={phrase(text.sign, { name })}
              aria-pressed={first?.hex === color.hex}
              onClick={() => take(color)}
            >
              <SignBox color={color} marks={plan.marks} />
            </button>
            <span class="min-w-0 break-words" translate={false}>
              {nameOf(color)}
              <span class="block text-xs text-muted">
                {[brand, code, part?.name].filter(Boolean).join(" · ")}
              </span>
            </span>
          </span>
        </th>
        <td class="pr-2 text-right tabular-nums">
          <Words text={String(count.count)} isNumber />
        </td>
        <td class="hidden sm:table-cell pr-2 text-right tabular-nums">
          <Words text={String(count.withSpare)} isNumber />
        </td>
        <td class="pr-2">
          <div class={PAIR}>
            <NumberInput
              label={phrase(text.ownedOf, { name })}
              value={count.owned ?? NaN}
              least={0}
              most={MOST_PIECES}
              step={1}
              class="w-16"
              onChange={(owned) => set({ own: withOwned(own, color.hex, count.part, owned) })}
            />
            {prices !== null && (
              <NumberInput
                label={phrase(crafts.prices.of, { name })}
                value={priceOf(prices, color.hex, count.part) ?? NaN}
                least={0}
                most={MOST_PRICE}
                step={0.01}
                class="w-16"
                onChange={(price) =>
                  set({ prices: withPrice(prices, color.hex, count.part, price) })}
              />
            )}
          </div>
        </td>
        <td class="text-right tabular-nums">
          <Words text={String(toBuy(count))} isNumber />
          {craft === "diamonds" && (
            <span class="block text-xs text-muted">
              <Words text={phrase(text.bags, { count: bagsOf(count) })} />
            </span>
          )}
        </td>
      </tr>
    );
  }

  /** Takes a color's sign, and exchanges it with the next one that is pressed. */
  function take(color: PlanColor): void {
    if (first === null) {
      setFirst(color);
      return say(phrase(text.swapFirst, { name: nameOf(color) }));
    }
    setFirst(null);
    if (first.hex === color.hex) return say("");
    live.swap(first.hex, color.hex);
    say(phrase(text.swapped, { one: nameOf(first), other: nameOf(color) }));
  }
}

/** What is owned and its price: side by side where there is room. */
const PAIR = "flex flex-col gap-1 sm:flex-row";
