import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { newHandClock } from "@/tests/support/hand_clock.ts";
import { IDLE, INSTANT, MAIN, newTurns } from "./turns.ts";

describe("newTurns", () => {
  it("lets what nobody waits for rest while requests come, and what somebody waits for go on", async () => {
    const clock = newHandClock();
    const turns = newTurns(clock);
    turns.noteRequest();
    let isDone = false;
    const rested = turns.rest(IDLE).then(() => isDone = true);
    await turns.take(MAIN);
    await clock.advance(INSTANT - 10);
    turns.noteRequest();
    await clock.advance(INSTANT - 1);
    // Whatever was let go before it has had its turn after this.
    await turns.take(IDLE);
    assertEquals(isDone, false);
    await clock.advance(1);
    await rested;
  });

  it("lets it rest after an answer, too, which holds up nothing else", async () => {
    const clock = newHandClock();
    const turns = newTurns(clock);
    turns.noteRequest();
    await clock.advance(INSTANT - 10);
    turns.noteAnswer();
    let isDone = false;
    const rested = turns.rest(IDLE).then(() => isDone = true);
    const quiet = turns.quiet(INSTANT);
    await clock.advance(INSTANT - 1);
    await quiet;
    await turns.take(IDLE);
    assertEquals(isDone, false);
    await clock.advance(1);
    await rested;
  });

  it("lets it rest again where something was asked while it waited for its turn", async () => {
    const clock = newHandClock();
    const turns = newTurns(clock);
    let isDone = false;
    const { promise: asking, resolve: goOn } = Promise.withResolvers<void>();
    const busy = turns.run(MAIN, () => asking);
    const rested = turns.rest(IDLE).then(() => isDone = true);
    turns.noteRequest();
    goOn();
    await busy;
    await turns.take(IDLE);
    assertEquals(isDone, false);
    await clock.advance(INSTANT);
    await rested;
  });

  it("gives up what rests at its turn", async () => {
    const turns = newTurns(newHandClock());
    const reason = new Error("Not wanted any more.");
    const outcome = await turns.rest(IDLE, AbortSignal.abort(reason)).catch((error) => error);
    assertEquals(outcome, reason);
  });
});
