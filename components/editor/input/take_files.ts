import { type Message, messageOf } from "@/lib/editor/message.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { OpenedPlan } from "@/lib/outputs/plan/read_plan_json.ts";
import type { FileKind } from "./sort_files.ts";

/** Other files that are named; of more it is told that there are. */
const MOST_NAMED = 3;
/** Characters of a name that are told. */
const MOST_LETTERS = 40;

/**
 * Takes what was chosen, dropped or pasted: the first picture; where there is none, a piece that this site saved, or a palette. What
 * else came with it is named. Resolves to whether a picture is open now.
 */
export async function takeFiles(
  model: EditorModel,
  files: readonly File[],
  onComing: () => void,
): Promise<boolean> {
  const [first] = files;
  if (first === undefined) return false;
  // By far the most usual, and in a hurry.
  if (files.length === 1 && first.type.startsWith("image/")) return model.open(first, { onComing });
  const kinds = await sort(files);
  const picture = kinds.find(({ kind }) => kind === "picture");
  const taken = picture ?? kinds.find(({ kind }) => kind !== "other") ?? kinds[0]!;
  if (!await take(model, taken, onComing)) return false;
  const others = kinds.filter(({ kind }) => kind !== "picture").filter((other) => other !== taken);
  if (others.length > 0) {
    const names = others.slice(0, MOST_NAMED).map(({ file }) => shorten(file.name));
    const more = others.length > MOST_NAMED ? ", …" : "";
    model.announce({ key: "leftOut", values: { names: names.join(", ") + more } });
  } else if (files.length > 1) {
    model.announce({ key: "severalFiles", values: { count: files.length } });
  }
  return taken.kind !== "palette";
}

/** What each file is; where what tells that does not come, they are taken for pictures. */
async function sort(files: readonly File[]): Promise<readonly FileKind[]> {
  try {
    const { kindOf } = await import("./sort_files.ts");
    return await Promise.all(files.map(kindOf));
  } catch {
    return files.map((file) => ({ kind: "picture", file }));
  }
}

async function take(model: EditorModel, taken: FileKind, onComing: () => void): Promise<boolean> {
  const { file } = taken;
  switch (taken.kind) {
    case "picture":
      return await model.open(file, { onComing });
    case "piece": {
      const [{ piecePicture }, { settingsOfPlan }] = await Promise.all([
        import("@/lib/editor/document/piece_picture.ts"),
        import("@/lib/editor/craft/settings_of_plan.ts"),
      ]);
      const { file: picture, settings: plain } = piecePicture(taken.grid);
      const settings = { ...plain, ...taken.plan && await settingsOfPlan(taken.plan) };
      const name = file.name.replace(/(_\d+x\d+_\w+)?\.(?:json|pdf)$/i, "") || file.name;
      const isOpen = await model.open(picture, { name, settings, isPiece: true, onComing });
      if (isOpen && taken.plan !== null) takePlan(model, taken.plan);
      return isOpen;
    }
    case "palette":
      model.change({ palette: { kind: "custom", hex: taken.hex, colors: null } });
      // Of a file that was refused before there is nothing to say any more.
      model.tell(null);
      model.announce(withNotes({
        key: "paletteTaken",
        values: { name: shorten(file.name), count: taken.hex.length },
      }, taken.notes));
      return true;
    case "other":
      // It knows best what it is not.
      if (taken.problem === null) return await model.open(file, { onComing });
      model.tell(messageOf(taken.problem));
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

function withNotes(word: Message, notes: readonly Message[]): Message {
  return notes.reduce((said, note) => ({ key: "withNote", values: { said, note } }), word);
}

function shorten(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS)}…` : name;
}
