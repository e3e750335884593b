import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { LiveWord, useLiveWord } from "@/components/kit/LiveWord.tsx";
import { onChange } from "@/lib/editor/on_change.ts";
import { hexOf } from "@/lib/editor/touch_up/color_strip.ts";
import type { Happening, Workspace } from "@/lib/editor/touch_up/workspace.ts";
import { type Speech, useSpeech } from "../speech.ts";
import type { EditorText } from "@/lib/editor/text.ts";

interface SpokenProps {
  readonly workspace: Workspace;
  readonly text: EditorText["touchUp"];
}

/** Tells a screen reader the cell under the cursor, what was taken in hand, and what happened and why. */
export function Spoken({ workspace, text }: SpokenProps) {
  const { phrase } = useSpeech();
  const [spoken, speak] = useLiveWord();
  useEffect(() => {
    const { cursor, painted, tool, brush, mirror, gridLines, anchor, happened } = workspace;
    const stops = [
      effect(() => {
        void painted.value;
        const color = workspace.colorAt(cursor.value);
        const { column, row } = cursor.value;
        const name = color >>> 24 === 0 ? text.transparent : hexOf(color);
        speak(phrase(text.cell, { column: column + 1, row: row + 1, color: name }));
      }),
      effect(() => speak(phrase(text.toolTaken, { tool: text.tool[tool.value] }))),
      onChange(() => brush.value, (size) => speak(phrase(text.brushTaken, { size }))),
      onChange(() => gridLines.value, (on) => tellSwitch(text.gridLines, on)),
      onChange(() => mirror.value.horizontal, (on) => tellSwitch(text.mirrorAcross, on)),
      onChange(() => mirror.value.vertical, (on) => tellSwitch(text.mirrorDown, on)),
      onChange(() => anchor.value, (cell) => cell !== null && speak(text.anchored)),
      onChange(() => happened.value, (what) => what !== null && speak(wordsOf(what, text, phrase))),
    ];
    return () => stops.forEach((stop) => stop());

    function tellSwitch(label: string, on: boolean): void {
      speak(phrase(on ? text.switchedOn : text.switchedOff, { label }));
    }
  }, [workspace, text]);
  return <LiveWord role="status" said={spoken} class="px-3 pb-1 text-xs text-muted bg-surface" />;
}

function wordsOf(
  happening: Happening,
  text: EditorText["touchUp"],
  phrase: Speech["phrase"],
): string {
  if (happening.what !== "picked") return text[happening.what];
  return phrase(text.picked, { color: hexOf(happening.color) });
}
