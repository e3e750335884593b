import { messageOf } from "@/lib/editor/message.ts";
import type { EditorModel, OpenPicture } from "@/lib/editor/model.ts";
import type { OpenedPlan } from "@/lib/outputs/plan/read_plan_json.ts";
import type { FileKind } from "./kind_of_file.ts";
import { type OnWaiting, tellOfWaiting } from "./tell_of_waiting.ts";
import { wordOnTaken } from "./words_on_files.ts";

/**
 * Takes a picture, a piece that this site saved, or a palette. Resolves to whether that could be done.
 *
 * @param options What a picture or piece is opened with; `onFail` takes also what is wrong with another file.
 */
export async function takeFile(
  model: EditorModel,
  taken: FileKind,
  options: Pick<OpenPicture, "onComing" | "onFail">,
  onWaiting: OnWaiting,
): Promise<boolean> {
  const { file } = taken;
  switch (taken.kind) {
    case "picture":
      return await model.open(file, options);
    case "piece": {
      const scripts = Promise.all([
        import("@/lib/editor/document/piece_picture.ts"),
        import("@/lib/editor/craft/settings_of_plan.ts"),
      ]);
      const [{ piecePicture }, { settingsOfPlan }] = await tellOfWaiting(scripts, onWaiting);
      const { file: picture, settings: plain } = piecePicture(taken.grid);
      const settings = { ...plain, ...taken.plan && await settingsOfPlan(taken.plan) };
      const name = file.name.replace(/(_\d+x\d+_\w+)?\.(?:json|pdf)$/i, "") || file.name;
      const isOpen = await model.open(picture, { ...options, name, settings, isPiece: true });
      if (isOpen && taken.plan !== null) takePlan(model, taken.plan);
      return isOpen;
    }
    case "palette":
      model.change({ palette: { kind: "custom", hex: taken.hex, colors: null } });
      // Of a file that was refused before there is nothing to say any more.
      model.tell(null);
      model.announce(wordOnTaken(taken));
      return true;
    case "other":
      // It knows best what it is not.
      if (taken.problem === null) return await model.open(file, options);
      if (options.onFail) options.onFail({ message: messageOf(taken.problem) });
      else model.tell(messageOf(taken.problem));
      return false;
  }
}

/** Goes on with a plan that was saved: its craft, boards, spare pieces and signs. Its colors are smoothed and chosen already, whatever is owned. */
function takePlan(
  { crafts }: EditorModel,
  { craft, board, cell, marks, spare, symbols, bricks }: OpenedPlan,
): void {
  crafts.chosen.value = craft;
  crafts.change(craft, { palette: null, colors: null });
  const kept = { board, cell, marks, symbols, smoothing: 0, use: "compare", ...bricks } as const;
  crafts.set(craft, spare === null ? kept : { ...kept, spare });
}
