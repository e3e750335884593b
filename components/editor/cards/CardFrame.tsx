import type { ComponentChildren } from "preact";
import type { Output } from "@/lib/outputs/outputs.ts";
import { Words } from "@/components/kit/Words.tsx";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { Icon } from "@/components/kit/Icon.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import { BUTTON } from "@/components/kit/look.tsx";

interface CardFrameProps<Offered extends Output> {
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
  /** Kinds of files that it can be downloaded as. */
  readonly outputs: readonly Offered[];
  onDownload(output: Offered): void;
}

/** A card: picture, name, size, downloads. */
export function CardFrame<Offered extends Output>(
  { name, size, text, children, extra, actions, outputs, onDownload }: CardFrameProps<Offered>,
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
        <span class="tabular-nums text-muted">
          <Words text={size} isNumber />
        </span>
      </figcaption>
      <div class="flex-1 px-4 text-sm text-muted">{extra}</div>
      <div class="flex flex-wrap gap-2 p-4 pt-2">
        {outputs.map((output) => (
          <button
            key={output.id}
            type="button"
            class={BUTTON}
            aria-label={phrase(text.download, { card: name, format: output.name })}
            onClick={() => onDownload(output)}
          >
            <Icon path={ICONS.download} />
            {output.name}
          </button>
        ))}
        {actions}
      </div>
    </figure>
  );
}
