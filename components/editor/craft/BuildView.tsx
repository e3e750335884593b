import { useMemo, useState } from "preact/hooks";
import { CheckField } from "@/components/kit/CheckField.tsx";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import { FIELD } from "@/components/kit/look.tsx";
import { SureButton } from "@/components/kit/SureButton.tsx";
import { Words } from "@/components/kit/Words.tsx";
import { brickPart } from "@/lib/craft/bricks/parts.ts";
import { colorNames } from "@/lib/craft/plan/color_names.ts";
import { unpackPieces } from "@/lib/craft/plan/packed_plan.ts";
import { type PlanPiece, signOf } from "@/lib/craft/plan/plan.ts";
import type { WorkKeeper } from "@/lib/editor/craft/keep_work.ts";
import type { PlanView } from "@/lib/editor/craft/live_plan.ts";
import {
  areDone,
  colorLines,
  type Done,
  doneCount,
  type Line,
  type PieceRun,
  rowLines,
  withDone,
} from "@/lib/editor/craft/progress.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { BoardCanvas } from "./BoardCanvas.tsx";
import { SignBox } from "./SignBox.tsx";
import { canStayAwake, useWakeLock } from "./use_wake_lock.ts";

interface BuildViewProps {
  readonly view: PlanView;
  readonly keeper: WorkKeeper;
  readonly text: EditorText["crafts"];
}

/** What is ticked off at once. */
const WAYS = ["row", "color", "cell"] as const;
type Way = typeof WAYS[number];

/** The plan board by board, large, with what is done ticked off. */
export function BuildView({ view: { plan }, keeper, text: all }: BuildViewProps) {
  const text = all.build;
  const { phrase } = useSpeech();
  const [done, setDone] = useState<Done>(() => keeper.current().done);
  const piecesOn = (at: number) => {
    const { from, to } = plan.boards[at]!;
    return unpackPieces(plan, from, to);
  };
  const [number, setNumber] = useState(() =>
    Math.max(0, plan.boards.findIndex((_, at) => !areDone(plan, done, piecesOn(at))))
  );
  const [way, setWay] = useState<Way>("row");
  const [isAwake, setAwake] = useState(false);
  useWakeLock(isAwake);
  const at = Math.min(number, plan.boards.length - 1);
  const board = plan.boards[at]!;
  const pieces = useMemo(() => piecesOn(at), [plan, at]);
  const names = useMemo(() => colorNames(plan.colors), [plan]);
  const lines = useMemo(
    () => way === "color" ? colorLines(plan, board) : rowLines(plan, board),
    [plan, at, way],
  );
  return (
    <div class="flex flex-col lg:flex-row lg:h-full">
      <div class="flex flex-col gap-2 flex-1 min-w-0 p-3 lg:overflow-y-auto">
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
          <div class="flex items-center gap-1 max-w-full">
            <IconButton
              icon={ICONS.back}
              label={text.back}
              disabled={at === 0}
              onPress={() => setNumber(at - 1)}
            />
            <select
              class={FIELD}
              aria-label={text.board}
              value={at}
              onChange={({ currentTarget }) => setNumber(Number(currentTarget.value))}
            >
              {plan.boards.map(({ name }, i) => (
                <option key={name} value={i}>
                  {phrase(text.boardOf, {
                    name,
                    number: i + 1,
                    boards: plan.boards.length,
                  })}
                </option>
              ))}
            </select>
            <IconButton
              icon={ICONS.forward}
              label={text.forward}
              disabled={at === plan.boards.length - 1}
              onPress={() => setNumber(at + 1)}
            />
          </div>
          <label class="flex items-center gap-2">
            {text.by}
            <select
              class={FIELD}
              value={way}
              onChange={({ currentTarget }) => setWay(currentTarget.value as Way)}
            >
              {WAYS.map((id) => <option key={id} value={id}>{text.bys[id]}</option>)}
            </select>
          </label>
          {canStayAwake() && (
            <CheckField
              label={text.awake}
              checked={isAwake}
              onChange={setAwake}
            />
          )}
          <p role="status" class="tabular-nums">
            <Words
              text={phrase(text.done, {
                done: doneCount(plan, done, pieces),
                count: pieces.length,
              })}
            />
          </p>
        </div>
        <BoardCanvas
          plan={plan}
          board={board}
          done={done}
          text={text}
          nameOf={(piece) => runName({ ...piece, count: 1 })}
          onTick={tickAt}
        />
        <div class="flex flex-wrap items-center gap-3">
          <p class="text-sm text-muted">{text.kept}</p>
          <SureButton
            class="ml-auto"
            text={{ act: text.again, sure: text.againSure, keep: text.againNot }}
            onSure={() => keep(withDone(plan, done, pieces, false))}
          />
        </div>
      </div>
      <ol class="w-full lg:w-96 shrink-0 p-3 lg:overflow-y-auto border-line lg:border-l">
        {lines.map((line, i) => (
          <li key={`${way} ${i}`}>
            <label class="flex items-center gap-3 min-h-[2.75rem] px-2 rounded hover:bg-accent-soft">
              <input
                type="checkbox"
                class="w-5 h-5 shrink-0"
                checked={line.pieces.length > 0 && areDone(plan, done, line.pieces)}
                disabled={line.pieces.length === 0}
                onChange={({ currentTarget }) =>
                  keep(withDone(plan, done, line.pieces, currentTarget.checked))}
              />
              {way === "color" && (
                <SignBox color={plan.colors[line.runs[0]!.color]!} marks={plan.marks} />
              )}
              <span class="min-w-0 break-words">
                <Words text={lineWords(line, i)} />
                {way === "color" && (
                  <span class="block text-xs text-muted" translate={false}>
                    <Words text={codeWords(line.runs[0]!)} isNumber />
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ol>
    </div>
  );

  /** Ticks off what lies there by the way that is chosen, or takes that back. */
  function tickAt(piece: PlanPiece): void {
    const together = way === "cell"
      ? [piece]
      : lines.find((line) => line.pieces.some((one) => one.x === piece.x && one.y === piece.y))!
        .pieces;
    keep(withDone(plan, done, together, !areDone(plan, done, together)));
  }

  function keep(next: Done): void {
    setDone(next);
    keeper.keep({ done: next });
  }

  function lineWords({ runs }: Line, i: number): string {
    if (way === "color") {
      const [run] = runs;
      return phrase(text.colorRow, { name: runName(run!), pieces: run!.count });
    }
    const told = runs.map((run) => phrase(text.run, { pieces: run.count, name: runName(run) }));
    return phrase(text.row, {
      row: board.y + i + 1,
      runs: told.length === 0 ? text.empty : told.join(", "),
    });
  }

  /** What a color is bought by. */
  function codeWords({ color }: PieceRun): string {
    const { brand, code } = plan.colors[color]!.material;
    return [brand, code].filter(Boolean).join(" · ");
  }

  /** A color without a name goes by its sign, which is found on the chart: its value tells nobody which it is. */
  function called(index: number): string {
    const color = plan.colors[index]!;
    const { name, code } = color.material;
    const sign = signOf(plan, color);
    if ((name ?? code) !== undefined) return names[index]!;
    return /^\d+$/.test(sign) ? phrase(text.numbered, { number: sign }) : `${sign} ${color.hex}`;
  }

  function runName({ color, part }: PieceRun): string {
    const name = called(color);
    const size = part === null ? undefined : brickPart(part);
    return size === undefined || size.length === 1
      ? name
      : `${name} ${size.width} × ${size.length}`;
  }
}
