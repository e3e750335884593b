import { assert } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { signal } from "@preact/signals";
import { createCard } from "./card_state.ts";

interface View {
  readonly of: string;
  readonly detail: number;
}

describe("createCard", () => {
  it("is current when it shows what is wanted now, or what is as good until that is drawn", () => {
    const wanted = signal<View | null>(null);
    const upToDate = signal(true);
    const { isCurrent, shown } = createCard(
      "picture",
      wanted,
      upToDate,
      (one, other) => one.of === other.of,
    );
    assert(!isCurrent.value);
    const coarse = wanted.value = { of: "a cat", detail: 1 };
    assert(!isCurrent.value);
    shown.value = coarse;
    assert(isCurrent.value);
    wanted.value = { of: "a cat", detail: 2 };
    assert(isCurrent.value);
    wanted.value = { of: "a dog", detail: 2 };
    assert(!isCurrent.value);
    shown.value = wanted.value;
    upToDate.value = false;
    assert(!isCurrent.value);
  });

  it("takes nothing but the same for as good, unless told otherwise", () => {
    const wanted = signal({ of: "a cat", detail: 1 });
    const { isCurrent, shown } = createCard("pixels", wanted, signal(true));
    shown.value = { ...wanted.value };
    assert(!isCurrent.value);
    shown.value = wanted.value;
    assert(isCurrent.value);
  });
});
