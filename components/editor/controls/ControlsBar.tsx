import { useEffect, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { CellControls } from "./CellControls.tsx";
import { ColorControls } from "./ColorControls.tsx";
import { HistoryControls } from "./HistoryControls.tsx";
import { IconButton } from "./IconButton.tsx";
import { keepRoom } from "./keep_room.ts";
import { PictureControls } from "./PictureControls.tsx";
import { ShapeControls } from "./ShapeControls.tsx";
import { SideControls } from "./SideControls.tsx";
import { StretchNote } from "./StretchNote.tsx";
import { ToneControls } from "./ToneControls.tsx";

interface ControlsBarProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** The controls at the bottom of the screen: all of them where it is wide; the size, and a sheet with the rest, where it is narrow. */
export function ControlsBar({ model, text: texts }: ControlsBarProps) {
  const text = texts.controls;
  const bar = useRef<HTMLElement>(null);
  const isOpen = useSignal(false);
  useEffect(() => keepRoom(bar.current!), []);
  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => {
      if (key === "Escape" && model.part.peek() === null) isOpen.value = false;
    };
    addEventListener("keydown", close);
    return () => removeEventListener("keydown", close);
  }, [model]);
  return (
    <section
      ref={bar}
      aria-label={text.title}
      class="fixed inset-x-0 bottom-0 z-30 border-t border-edge bg-surface text-ink shadow-lg"
    >
      <StretchNote model={model} text={text} />
      <div class="flex flex-col-reverse px-2 sm:px-4 lg:flex-row lg:flex-wrap lg:items-end lg:gap-x-4 lg:gap-y-1 lg:pb-2">
        <div class="flex items-end gap-x-1 py-2 lg:p-0 lg:gap-x-4">
          <SideControls model={model} text={text} />
          <span class="flex-1 lg:hidden" />
          <HistoryControls model={model} text={text} />
          <div class="lg:hidden">
            <IconButton
              icon={isOpen.value ? "close" : "sliders"}
              label={isOpen.value ? text.less : text.more}
              expanded={isOpen.value}
              controls="all-controls"
              onPress={() => isOpen.value = !isOpen.value}
            />
          </div>
        </div>
        <div id="all-controls" class={isOpen.value ? SHEET : CLOSED}>
          <PictureControls model={model} text={texts.upload} />
          <ShapeControls model={model} text={text} />
          <CellControls model={model} text={text} />
          <ColorControls model={model} text={texts} />
          <ToneControls model={model} text={text} />
        </div>
      </div>
    </section>
  );
}

const SHEET =
  "flex flex-wrap items-end gap-x-4 gap-y-2 pt-3 px-2 overflow-y-auto max-h-[50vh] border-b border-line lg:contents";
const CLOSED = "hidden lg:contents";
