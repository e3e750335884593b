import { useEffect, useRef } from "preact/hooks";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { ColorGroup } from "./ColorGroup.tsx";
import { HistoryControls } from "./HistoryControls.tsx";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import { keepRoom } from "./keep_room.ts";
import { PictureGroup } from "./PictureGroup.tsx";
import { SideControls } from "./SideControls.tsx";
import { SizeGroup } from "./SizeGroup.tsx";
import { StretchNote } from "./StretchNote.tsx";
import { ToneGroup } from "./ToneGroup.tsx";
import { useSheet } from "./use_sheet.ts";

interface ControlsBarProps {
  readonly model: EditorModel;
  readonly text: EditorText;
  /** Is told when a control is moved in the sheet, which covers the lower half of a narrow window. */
  onSheetInput(): void;
}

/**
 * The controls at the bottom of the screen, in groups: where it is wide, what most people change, with the rest in panels over the page;
 * where it is narrow, the size, and a sheet with everything else.
 */
export function ControlsBar({ model, text: texts, onSheetInput }: ControlsBarProps) {
  const text = texts.controls;
  const bar = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => keepRoom(bar.current!), []);
  const { isOpen, open, toggle, leave } = useSheet(model, sheet);
  return (
    <section
      ref={bar}
      aria-label={text.title}
      onFocusOut={leave}
      class="fixed inset-x-0 bottom-0 z-30 border-t border-edge bg-surface text-ink shadow-lg"
    >
      <StretchNote model={model} text={text} />
      <div class="flex flex-col-reverse px-2 sm:px-4 lg:flex-row lg:items-end lg:gap-x-3 lg:py-2 lg:mx-auto lg:max-w-[86rem]">
        <div class="flex flex-wrap items-end gap-x-1 py-2 lg:contents">
          {/* Less than these take at least, so that they become narrower on a small phone before the others leave their line. */}
          <div class="flex-1 min-w-[9rem] lg:flex-none lg:min-w-0 lg:order-2">
            <SideControls model={model} text={text} />
          </div>
          <div class="lg:order-6 lg:ml-auto">
            <HistoryControls model={model} text={text} />
          </div>
          <div class="lg:hidden">
            <IconButton
              icon={isOpen.value ? ICONS.close : ICONS.sliders}
              label={isOpen.value ? text.less : text.more}
              expanded={isOpen.value}
              controls="all-controls"
              onPress={toggle}
            />
          </div>
        </div>
        <div
          id="all-controls"
          ref={sheet}
          class={isOpen.value ? SHEET : CLOSED}
          onFocusIn={open}
          onInput={() => isOpen.peek() && onSheetInput()}
          onScroll={({ currentTarget }) => currentTarget.scrollTop > 0 && open()}
        >
          <PictureGroup model={model} text={texts} />
          <SizeGroup model={model} text={text} />
          <ColorGroup model={model} text={texts} />
          <ToneGroup model={model} text={text} />
        </div>
      </div>
    </section>
  );
}

const SHEET =
  "flex flex-wrap items-end gap-x-4 gap-y-2 pt-3 px-2 overflow-y-auto overscroll-contain max-h-[50vh] border-b border-line lg:contents";
/** Without height rather than gone: what is found in it, by key or by search, opens it. */
const CLOSED = "flex flex-wrap items-end gap-x-4 px-2 overflow-hidden max-h-0 lg:contents";
