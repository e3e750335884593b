import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { LiveWord, useLiveWord } from "@/components/kit/LiveWord.tsx";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { onChange } from "@/lib/editor/on_change.ts";
import { colorName, colorWords } from "@/lib/editor/touch_up/color_words.ts";
import type { Happening, Workspace } from "@/lib/editor/touch_up/workspace.ts";
import { useSpeech } from "../speech.ts";
import type { EditorText } from "@/lib/editor/text.ts";

interface SpokenProps {
  readonly workspace: Workspace;
  readonly grid: PixelGrid;
  readonly text: EditorText["touchUp"];
}

/** Tells a screen reader the cell under the cursor, what was taken in hand, and what happened and why. */
export function Spoken({ workspace, grid, text }: SpokenProps) {
  const { phrase } = useSpeech();
  const [spoken, speak] = useLiveWord();
  const latest = useRef(grid);
  latest.current = grid;
  useEffect(() => {
    const { cursor, painted, tool, color, brush, mirror, gridLines, anchor, happened } = workspace;
    const wordsOf = (color: number) => colorWords(color, latest.current);
    const stops = [
      effect(() => {
        void painted.value;
        const color = workspace.colorAt(cursor.value);
        const { column, row } = cursor.value;
        const isClear = color >>> 24 === 0;
        const name = isClear ? text.transparent : colorName(color, latest.current);
        speak(phrase(text.cell, { column: column + 1, row: row + 1, color: name }));
      }),
      effect(() => speak(phrase(text.toolTaken, { tool: text.tool[tool.value] }))),
      onChange(() => color.value, (color) => speak(phrase(text.picked, { color: wordsOf(color) }))),
      onChange(() => brush.value, (size) => speak(phrase(text.brushTaken, { size }))),
      onChange(() => gridLines.value, (on) => tellSwitch(text.gridLines, on)),
      onChange(() => mirror.value.horizontal, (on) => tellSwitch(text.mirrorAcross, on)),
      onChange(() => mirror.value.vertical, (on) => tellSwitch(text.mirrorDown, on)),
      onChange(() => anchor.value, (cell) => cell !== null && speak(text.anchored)),
      onChange(() => happened.value, (what) => what !== null && tell(what)),
    ];
    return () => stops.forEach((stop) => stop());

    function tell(happening: Happening): void {
      speak(
        happening.what === "picked"
          ? phrase(text.picked, { color: wordsOf(happening.color) })
          : text[happening.what],
      );
    }

    function tellSwitch(label: string, on: boolean): void {
      speak(phrase(on ? text.switchedOn : text.switchedOff, { label }));
    }
  }, [workspace, text]);
  return <LiveWord role="status" said={spoken} class="px-3 pb-1 text-xs text-muted bg-surface" />;
}
