import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import EDITOR from "@/content/en/editor.json" with { type: "json" };
import { fault, faultOf } from "@/lib/document/fault.ts";
import type { Message } from "@/lib/editor/message.ts";
import type { FileKind } from "./kind_of_file.ts";
import { type Failure, wordOnNone, wordOnRest } from "./words_on_files.ts";

const picture = (name: string): FileKind => ({ kind: "picture", file: new File([], name) });
const other = (name: string): FileKind => ({ ...picture(name), kind: "other", problem: null });
const failure = (kind: FileKind, code: string): Failure => ({
  kind,
  alert: { message: faultOf(fault(TypeError, code, {}, code))! },
});

/** The sentences, with the code in place of a fault's. */
function said(word: Message): string {
  if ("code" in word) return word.code;
  const text: unknown = EDITOR.messages[word.key as keyof typeof EDITOR.messages];
  const form = typeof text === "string" ? text : (text as { other: string }).other;
  return form.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = word.values![name]!;
    return typeof value === "object" ? said(value) : String(value);
  });
}

describe("wordOnRest", () => {
  it("tells of sound pictures that there are several", () => {
    const kinds = [picture("a.png"), picture("b.png")];
    assertEquals(
      said(wordOnRest(kinds, kinds[0]!, [])),
      "One picture at a time: the first of 2 was taken.",
    );
  });

  it("says what was taken, what could not be opened and what was left out", () => {
    const [cut, sound, notes, ...more] = [
      picture("cut.png"),
      picture(`${"x".repeat(50)}.png`),
      other("notes.txt"),
      ...["b.png", "c.png", "d.png"].map(picture),
    ] as const;
    assertEquals(
      said(wordOnRest([cut!, sound!, notes!, ...more], sound!, [failure(cut!, "damaged")])),
      `The picture ${"x".repeat(40)}… was taken. Could not be opened: cut.png. ` +
        "Left out: notes.txt, b.png, c.png, ….",
    );
  });

  it("calls a palette and a piece by what they are", () => {
    const file = new File([], "own.gpl");
    const palette: FileKind = { kind: "palette", file, hex: ["#000000", "#ffffff"], notes: [] };
    const grid = {
      columns: 1,
      rows: 1,
      palette: new Uint8ClampedArray(4),
      cells: new Uint32Array(1),
    };
    const piece = { kind: "piece", file: new File([], "a.json"), grid, plan: null } as const;
    const notes = other("notes.txt");
    assertEquals(
      said(wordOnRest([palette, notes], palette, [])),
      "2 colors of your own: own.gpl. Left out: notes.txt.",
    );
    assertEquals(
      said(wordOnRest([palette, piece], piece, [])),
      "The piece a.json was taken. Left out: own.gpl.",
    );
  });
});

describe("wordOnNone", () => {
  it("tells the reason that helps most, and names all files", () => {
    const kinds = ["a.txt", "b.heic", "c.pdf", "d.zip", "e.svg"].map(other);
    const codes = ["no-picture", "format-refused", "no-picture"];
    const failures = codes.map((code, i) => failure(kinds[i]!, code));
    assertEquals(
      said(wordOnNone(kinds, failures).message),
      "b.heic: format-refused Could not be opened either: a.txt, c.pdf, d.zip, ….",
    );
    assertEquals(
      said(wordOnNone(kinds.slice(0, 1).concat(kinds[2]!), [failures[0]!]).message),
      "a.txt: no-picture Could not be opened either: c.pdf.",
    );
  });

  it("keeps what can be done about the one that it tells of", () => {
    const [large, notes] = [picture("large.png"), other("notes.txt")];
    const smaller = () => {};
    const { alert } = failure(large, "picture-memory");
    const told = wordOnNone([notes, large], [
      failure(notes, "no-picture"),
      { kind: large, alert: { ...alert, smaller } },
    ]);
    assertEquals(told.smaller, smaller);
  });
});
