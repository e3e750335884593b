import { useEffect, useRef } from "preact/hooks";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { CellControls } from "./CellControls.tsx";
import { ColorControls } from "./ColorControls.tsx";
import { HistoryControls } from "./HistoryControls.tsx";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import { keepRoom } from "./keep_room.ts";
import { PictureControls } from "./PictureControls.tsx";
import { ShapeControls } from "./ShapeControls.tsx";
import { SideControls } from "./SideControls.tsx";
import { StretchNote } from "./StretchNote.tsx";
import { ToneControls } from "./ToneControls.tsx";
import { useSheet } from "./use_sheet.ts";

interface ControlsBarProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** The controls at the bottom of the screen: all of them where it is wide; the size, and a sheet with the rest, where it is narrow. */
export function ControlsBar({ model, text: texts }: ControlsBarProps) {
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
      <div class="flex flex-col-reverse px-2 sm:px-4 lg:flex-row lg:flex-wrap lg:items-end lg:gap-x-4 lg:gap-y-2 lg:py-2 lg:mx-auto lg:max-w-[82rem]">
        <div class="flex items-end gap-x-1 py-2 lg:p-0 lg:gap-x-4">
          <SideControls model={model} text={text} />
          <span class="flex-1 lg:hidden" />
          <HistoryControls model={model} text={text} />
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
          onScroll={({ currentTarget }) => currentTarget.scrollTop > 0 && open()}
        >
          <PictureControls name={model.picture.value?.name ?? ""} text={texts.upload} />
          <ShapeControls model={model} text={text} />
          <CellControls model={model} text={text} />
          <span class="hidden min-[78rem]:block basis-full" />
          <ColorControls model={model} text={texts} />
          <ToneControls model={model} text={text} />
        </div>
      </div>
    </section>
  );
}

const SHEET =
  "flex flex-wrap items-end gap-x-4 gap-y-2 pt-3 px-2 overflow-y-auto overscroll-contain max-h-[50vh] border-b border-line lg:contents";
/** Without height rather than gone: what is found in it, by key or by search, opens it. */
const CLOSED = "flex flex-wrap items-end gap-x-4 px-2 overflow-hidden max-h-0 lg:contents";
