import type { Tool } from "@/lib/editor/touch_up/tools.ts";

/** The words of the touch-up workspace. `{…}` are places that `fill` fills. */
export interface TouchUpText {
  readonly title: string;
  readonly done: string;
  readonly tools: string;
  readonly tool: Readonly<Record<Tool, string>>;
  readonly brushSize: string;
  readonly mirrorAcross: string;
  readonly mirrorDown: string;
  readonly filled: string;
  readonly undo: string;
  readonly redo: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomFit: string;
  readonly gridLines: string;
  readonly restoreAll: string;
  readonly palette: string;
  readonly color: string;
  readonly addColor: string;
  readonly editColor: string;
  readonly lockColor: string;
  readonly unlockColor: string;
  readonly removeColor: string;
  readonly locked: string;
  /** `{count}` cells. */
  readonly cells: string;
  readonly moreColors: string;
  /** `{columns}`, `{rows}`. */
  readonly grid: string;
  /** `{column}`, `{row}`, `{color}`. */
  readonly cell: string;
  readonly transparent: string;
  /** `{tool}`. */
  readonly toolTaken: string;
  readonly anchored: string;
  /** `{color}`. */
  readonly picked: string;
  readonly undone: string;
  readonly redone: string;
  readonly givenUp: string;
  readonly lockedCell: string;
  readonly nothingToPick: string;
  /** `{size}`. */
  readonly brushTaken: string;
  /** `{label}`. */
  readonly switchedOn: string;
  /** `{label}`. */
  readonly switchedOff: string;
  readonly shortcuts: string;
  /** Keys and what they do, in the order of the list. */
  readonly keys: readonly (readonly [keys: string, meaning: string])[];
}
