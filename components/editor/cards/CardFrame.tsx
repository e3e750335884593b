import type { ComponentChildren } from "preact";
import type { Format } from "@/lib/render/render.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { Icon } from "@/components/kit/Icon.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import { BUTTON } from "@/components/kit/look.tsx";

interface CardFrameProps {
  readonly name: string;
  /** Such as `40 × 30`. */
  readonly size: string;
  readonly text: EditorText["cards"];
  /** The picture. */
  readonly children: ComponentChildren;
  /** What is told or can be set below the picture. */
  readonly extra?: ComponentChildren;
  /** Buttons beside those of the downloads. */
  readonly actions?: ComponentChildren;
  onDownload(format: Extract<Format, "png" | "svg">): void;
}

const FORMATS = ["png", "svg"] as const;

/** A card: picture, name, size, downloads. */
export function CardFrame(
  { name, size, text, children, extra, actions, onDownload }: CardFrameProps,
) {
  const { phrase } = useSpeech();
  return (
    <figure
      aria-label={name}
      class="flex flex-col snap-start shrink-0 w-[85%] sm:w-[24rem] lg:w-auto lg:min-w-[17rem] lg:flex-1 rounded-lg border border-line bg-surface"
    >
      <div class="relative m-3" style={{ aspectRatio: "4 / 3" }}>{children}</div>
      <figcaption class="flex flex-wrap items-baseline justify-between gap-x-3 px-4">
        <h3 class="text-lg font-semibold">{name}</h3>
        <span class="tabular-nums text-muted">{size}</span>
      </figcaption>
      <div class="flex-1 px-4 text-sm text-muted">{extra}</div>
      <div class="flex flex-wrap gap-2 p-4 pt-2">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            class={BUTTON}
            aria-label={phrase(text.download, { card: name, format: format.toUpperCase() })}
            onClick={() => onDownload(format)}
          >
            <Icon path={ICONS.download} />
            {format.toUpperCase()}
          </button>
        ))}
        {actions}
      </div>
    </figure>
  );
}
