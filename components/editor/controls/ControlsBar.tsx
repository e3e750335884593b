import { useEffect, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { Icon } from "../Icon.tsx";
import { UPLOAD_ID } from "../input/UploadPanel.tsx";
import { ICON_BUTTON } from "../look.tsx";
import { ColorControls } from "./ColorControls.tsx";
import { ShapeControls, SideControls } from "./SizeControls.tsx";
import { ToneControls } from "./ToneControls.tsx";
import { keepRoom } from "./keep_room.ts";

interface ControlsBarProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** The controls at the bottom of the screen: all of them on a wide screen; the size, and a sheet with the rest, on a narrow one. */
export function ControlsBar({ model, text: texts }: ControlsBarProps) {
  const text = texts.controls;
  const bar = useRef<HTMLElement>(null);
  const isOpen = useSignal(false);
  useEffect(() => keepRoom(bar.current!), []);
  return (
    <section
      ref={bar}
      aria-label={text.title}
      class="fixed inset-x-0 bottom-0 z-30 border-t border-edge bg-surface text-ink shadow-lg"
    >
      <div
        id="all-controls"
        class={isOpen.value
          ? "flex flex-wrap items-end gap-x-5 gap-y-2 px-4 pt-3 overflow-y-auto max-h-[50vh] lg:max-h-full"
          : "hidden lg:flex flex-wrap items-end gap-x-5 gap-y-2 px-4 pt-2"}
      >
        <ShapeControls model={model} text={text} />
        <ColorControls model={model} text={texts} />
        <ToneControls model={model} text={text} />
      </div>
      <div class="flex items-end gap-1 px-2 py-2 sm:px-4">
        <SideControls model={model} text={text} />
        <p class="hidden flex-1 min-w-0 self-center px-3 truncate sm:block">
          {model.picture.value?.name}
        </p>
        <span class="flex-1 sm:hidden" />
        <label
          class={`${ICON_BUTTON} cursor-pointer`}
          for={UPLOAD_ID}
          title={texts.upload.another}
        >
          <Icon name="upload" />
        </label>
        <button
          type="button"
          class={ICON_BUTTON}
          aria-label={text.undo}
          title={text.undo}
          disabled={!model.canUndo.value}
          onClick={model.undo}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          class={ICON_BUTTON}
          aria-label={text.redo}
          title={text.redo}
          disabled={!model.canRedo.value}
          onClick={model.redo}
        >
          <Icon name="redo" />
        </button>
        <button
          type="button"
          class={`${ICON_BUTTON} lg:hidden`}
          aria-label={isOpen.value ? text.less : text.more}
          aria-expanded={isOpen.value ? "true" : "false"}
          aria-controls="all-controls"
          onClick={() => isOpen.value = !isOpen.value}
        >
          <Icon name={isOpen.value ? "close" : "sliders"} />
        </button>
      </div>
    </section>
  );
}
