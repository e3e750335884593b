import { GLYPHS } from "@/lib/craft/symbols/glyphs.ts";
import type { PlanColor } from "@/lib/craft/plan/plan.ts";
import type { Mark } from "@/lib/craft/plan/craft_settings.ts";
import { inkOn } from "@/lib/outputs/pages/ink.ts";

interface SignBoxProps {
  readonly color: PlanColor;
  readonly marks: Mark;
}

/** A color with its sign on it, as on the chart. */
export function SignBox({ color: { hex, symbol }, marks }: SignBoxProps) {
  const glyph = marks === "symbols" ? GLYPHS[symbol] : undefined;
  const ink = inkOn(hex);
  return (
    <svg viewBox="-4 -4 32 32" class="w-8 h-8 shrink-0 border border-edge" aria-hidden="true">
      <rect x="-4" y="-4" width="32" height="32" fill={hex} />
      {glyph
        ? <path d={glyph.path} fill={ink} fill-rule="evenodd" />
        : (
          <text x="12" y="19" text-anchor="middle" font-size={symbol < 99 ? 20 : 14} fill={ink}>
            {symbol + 1}
          </text>
        )}
    </svg>
  );
}
