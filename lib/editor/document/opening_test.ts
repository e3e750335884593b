import { assert, assertEquals } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import sharp from "sharp";
import { createEngine, type Engine } from "@/lib/worker/client.ts";
import { createOpening, type Opening } from "./opening.ts";

const SCRIPT = new URL("../../../tests/support/engine_worker.ts", import.meta.url);

async function picture(name: string, width = 30, height = 20): Promise<File> {
  const create = { width, height, channels: 3, background: "teal" } as const;
  return new File([await sharp({ create }).png().toBuffer()], name);
}

describe("createOpening", () => {
  let engine: Engine;
  let steps: string[];
  let opening: Opening;

  beforeEach(() => {
    steps = [];
    engine = createEngine(() => new Worker(SCRIPT, { type: "module" }));
    opening = createOpening(engine, {
      sizeFor: () => ({ columns: 4, rows: 3 }),
      onStart: () => steps.push("start"),
      onComing: ({ width }) => steps.push(`coming ${width}`),
      onLeave: () => steps.push(`leave ${opening.picture.peek()?.name}`),
      onOpen: ({ width }, { sample = "none" }, isNew) =>
        steps.push(`open ${width} ${sample} ${isNew}`),
      onFail: () => steps.push("fail"),
    });
  });
  afterEach(() => {
    opening.close();
    engine.dispose();
  });

  it("tells each step in turn: room for the first picture only, and leave of the one before", async () => {
    const opened = opening.open(await picture("a.png"), { sample: "dog" });
    assertEquals(opening.opening.value, "a.png");
    assert(await opened);
    assertEquals([opening.opening.value, opening.picture.value!.sample], [null, "dog"]);
    assert(await opening.open(await picture("b.png", 50), { name: "renamed.png" }));
    assertEquals(opening.picture.value!.name, "renamed.png");
    assertEquals(steps, [
      "start",
      "coming 30",
      "open 30 dog false",
      "start",
      "leave a.png",
      "open 50 none true",
    ]);
  });

  it("lets the later of two win, and keeps what is open where one fails or is given up", async () => {
    const [first, second] = [
      opening.open(await picture("a.png")),
      opening.open(await picture("b.png")),
    ];
    assertEquals([await first, await second], [false, true]);
    assertEquals(opening.picture.value!.name, "b.png");
    assertEquals(await opening.open(new File(["letter"], "letter.txt")), false);
    assertEquals([opening.picture.value!.name, steps.at(-1)], ["b.png", "fail"]);
    const given = opening.open(await picture("c.png"));
    opening.cancel();
    assertEquals([await given, opening.picture.value!.name, opening.opening.value], [
      false,
      "b.png",
      null,
    ]);
    assertEquals(steps.at(-1), "start");
  });
});
