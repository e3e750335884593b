import "@/lib/pixelate/tensor/cpu_deno.ts";
import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { decode } from "@/lib/image/decode_deno.ts";
import { newHandClock } from "@/tests/support/hand_clock.ts";
import { png } from "@/tests/support/picture_files.ts";
import { startRandom } from "@/tests/support/random.ts";
import { scenery } from "@/tests/support/rasters.ts";
import { type HeldPicture, holdPicture } from "./held_picture.ts";
import { newIdleWork, SLOW } from "./idle.ts";
import { newTurns, QUIET, UNASKED } from "./turns.ts";

const FILE = new Blob([png(scenery(startRandom(94), 240, 180))]);

/** Idle work for a picture of which a reduced decode is at hand, and a log of what it does. */
async function start(roundsOfCompiling = 3) {
  const clock = newHandClock();
  const turns = newTurns(clock);
  const log: string[] = [];
  const closing = new AbortController();
  const reduced = { ...await decode(FILE, { maxPixels: 2000 }), rest: () => decode(FILE) };
  function* compile() {
    for (let round = 0; round < roundsOfCompiling; round++) {
      log.push("compile");
      yield;
    }
  }
  const idle = newIdleWork({
    preview: () => {
      log.push("preview");
      return Promise.resolve(null);
    },
    compile: compile(),
    tune: () => Promise.resolve(log.push("tune")),
    send: () => {},
  }, turns);
  const wanted = { id: 1, file: FILE, maxPixels: undefined };
  const picture = holdPicture(decode, wanted, reduced, closing.signal, () => log.push("whole"));
  /** Lets time pass a little at a time, so that work that is no wait gets done in between. */
  const pass = async (milliseconds: number) => {
    for (let ms = 0; ms < milliseconds; ms += 10) await clock.advance(10);
  };
  const until = async (what: string) => {
    while (!log.includes(what)) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return { idle, turns, clock, log, closing, picture, pass, until };
}

type Start = Awaited<ReturnType<typeof start>>;
const followed = ({ idle, picture }: Start, getReady = true) =>
  idle.follow(picture as HeldPicture, getReady);

describe("newIdleWork", () => {
  it("shows a picture and gets it ready when nobody has asked anything of it for a while", async () => {
    const started = await start();
    const { clock, log, pass, until } = started;
    const done = followed(started);
    await clock.advance(UNASKED - 1);
    assertEquals(log, []);
    await clock.advance(1);
    for (const what of ["whole", "preview"]) await until(what);
    assertEquals(log.slice(0, 2).sort(), ["preview", "whole"]);
    while (log.filter((line) => line === "compile").length < 3) await pass(QUIET);
    await done;
  });

  it("does so at once after a first answer", async () => {
    const started = await start();
    const { log, until, picture } = started;
    followed(started);
    picture.noteAnswer();
    for (const what of ["whole", "preview"]) await until(what);
    assertEquals(log.slice(0, 2).sort(), ["preview", "whole"]);
  });

  it("only shows a picture that is held beside another", async () => {
    const started = await start();
    const { log, picture, pass } = started;
    const done = followed(started, false);
    picture.noteAnswer();
    await done;
    await pass(2 * QUIET);
    assertEquals(log, ["preview"]);
  });

  it("compiles only while nobody asks", async () => {
    const started = await start(100);
    const { log, picture, turns, clock, until } = started;
    followed(started);
    turns.noteRequest();
    picture.noteAnswer();
    for (const what of ["whole", "preview"]) await until(what);
    await clock.advance(QUIET - 1);
    turns.noteRequest();
    await clock.advance(QUIET - 1);
    assertEquals(log.toSorted(), ["preview", "whole"]);
    await clock.advance(1);
    await until("compile");
  });

  it("ends with the picture", async () => {
    const started = await start();
    const { log, closing, clock, pass } = started;
    const done = followed(started);
    await clock.advance(UNASKED - 1);
    closing.abort();
    await clock.advance(1);
    await done;
    await pass(2 * QUIET);
    assertEquals(log, []);
  });

  it("looks for a faster way once, after a slow answer", async () => {
    const { idle, turns, log, clock, until } = await start();
    idle.noteTime(SLOW);
    await clock.advance(2000);
    assertEquals(log, []);
    turns.noteRequest();
    idle.noteTime(SLOW + 1);
    idle.noteTime(SLOW + 1);
    await clock.advance(999);
    assertEquals(log, []);
    await clock.advance(1);
    await until("tune");
    idle.noteTime(SLOW + 1);
    await clock.advance(2000);
    assertEquals(log, ["tune"]);
  });
});
