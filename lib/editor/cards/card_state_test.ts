import { assert } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { signal } from "@preact/signals";
import { createCard } from "./card_state.ts";

/** A card, what it follows from, and what says whether that is answered. */
function start() {
  const wanted = signal<object | null>(null);
  const upToDate = signal(true);
  const generation = signal(1);
  const card = createCard("pixels", wanted, upToDate, () => [generation.value, "bricks"]);
  /** Has what is wanted drawn, and tells what it is. */
  const draw = () => card.shown.value = wanted.value;
  return { ...card, wanted, upToDate, generation, draw };
}

describe("createCard", () => {
  it("is current when it shows what is wanted, and that answers the newest change", () => {
    const { isCurrent, wanted, upToDate, draw } = start();
    assert(!isCurrent.value);
    wanted.value = {};
    assert(!isCurrent.value);
    draw();
    assert(isCurrent.value);
    upToDate.value = false;
    assert(!isCurrent.value);
    upToDate.value = true;
    assert(isCurrent.value);
  });

  it("stays current while a finer answer to the same question is drawn, and no longer than that", () => {
    const { isCurrent, wanted, generation, draw } = start();
    wanted.value = {};
    draw();
    assert(isCurrent.value);
    wanted.value = {};
    assert(isCurrent.value);
    generation.value = 2;
    assert(!isCurrent.value);
    draw();
    assert(isCurrent.value);
    generation.value = 1;
    wanted.value = {};
    assert(!isCurrent.value);
  });

  it("is not current with nothing to show", () => {
    const { isCurrent, wanted, draw } = start();
    wanted.value = {};
    draw();
    assert(isCurrent.value);
    wanted.value = null;
    assert(!isCurrent.value);
  });
});
