import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { Icon } from "@/components/kit/Icon.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { ResetButton } from "./ResetButton.tsx";
import { usePanel } from "./use_panel.ts";

interface ControlGroupProps {
  readonly title: string;
  readonly model: EditorModel;
  readonly text: EditorText["controls"];
  /** Where it stands among the others, and which end its panel keeps to. */
  readonly class: string;
  readonly side: "left" | "right";
  /** What most people change: always there. */
  readonly main?: ComponentChildren;
  /** The rest: in a panel over the page where that is wide, in the sheet where it is narrow. */
  readonly children: ComponentChildren;
  /** Whether everything in it is as it was at first. */
  readonly isReset: boolean;
  onReset(): void;
}

/** Controls that belong together, under one name and with one reset. */
export function ControlGroup(props: ControlGroupProps) {
  const { title, model, text, side, main, children, isReset, onReset } = props;
  const { phrase } = useSpeech();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const { isOpen, open, toggle, leave } = usePanel(model, root, panel);
  return (
    <div
      ref={root}
      role="group"
      aria-label={title}
      class={`relative flex flex-wrap items-end gap-x-2 gap-y-1 w-full lg:w-auto lg:flex-nowrap lg:self-stretch ${props.class}`}
      onFocusOut={leave}
    >
      <span class="w-full pt-1 font-semibold lg:hidden" aria-hidden="true">{title}</span>
      {main}
      <button
        type="button"
        class={isOpen.value ? `${BUTTON} bg-accent-soft` : BUTTON}
        aria-label={phrase(text.moreOf, { group: title })}
        aria-expanded={isOpen.value ? "true" : "false"}
        aria-controls={id}
        onClick={toggle}
      >
        {title}
        <span class="hidden xl:inline-flex">
          <Icon path={ICONS.sliders} />
        </span>
      </button>
      <div
        id={id}
        ref={panel}
        class={`${PANEL} ${isOpen.value ? OPEN : CLOSED} ${SIDES[side]}`}
        onFocusIn={open}
        onScroll={({ currentTarget }) => currentTarget.scrollTop > 0 && open()}
      >
        <div class="flex flex-wrap items-end gap-x-3 gap-y-2 lg:p-3 lg:min-w-[20rem]">
          {children}
          <ResetButton label={title} text={text.reset} isReset={isReset} onReset={onReset} />
        </div>
      </div>
    </div>
  );
}

const BUTTON =
  "hidden lg:inline-flex items-center gap-2 h-9 px-2 rounded text-ink hover:bg-accent-soft";
/** Open or closed it can be scrolled: Firefox gives what only then becomes so the place back that it had before, and it would open. */
const PANEL =
  "w-full lg:absolute lg:bottom-full lg:mb-4 lg:w-max lg:max-w-[40rem] lg:bg-surface lg:overflow-hidden";
const SIDES = { left: "lg:left-0", right: "lg:right-0" } as const;
const OPEN = "lg:rounded-lg lg:border lg:border-edge lg:shadow-lg";
/** Without height rather than gone: what is found in it, by key or by search, opens it. */
const CLOSED = "lg:max-h-0";
