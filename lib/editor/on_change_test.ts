import { signal } from "@preact/signals";
import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { onChange } from "./on_change.ts";

describe("onChange", () => {
  it("tells what changes, once each, and nothing before or after", () => {
    const size = signal(3);
    const other = signal(0);
    const told: number[] = [];
    const stop = onChange(() => size.value, (value) => {
      // What is read here is not followed.
      told.push(value + other.value);
    });
    assertEquals(told, []);
    size.value = 4;
    size.value = 4;
    other.value = 10;
    size.value = 5;
    stop();
    size.value = 6;
    assertEquals(told, [4, 15]);
  });
});
