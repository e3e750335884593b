import { assertEquals } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { keepUnit, keptUnit } from "./kept_unit.ts";

describe("the kept unit", () => {
  const device = Object.getOwnPropertyDescriptor(globalThis, "localStorage")!;
  const kept = new Map<string, string>();
  const useStorage = (getItem: (key: string) => string | null) =>
    Object.defineProperty(globalThis, "localStorage", {
      configurable: true,
      value: { getItem, setItem: (key: string, value: string) => kept.set(key, value) },
    });
  afterEach(() => {
    Object.defineProperty(globalThis, "localStorage", device);
    kept.clear();
  });

  it("is the one that was chosen last, at first centimeters", () => {
    useStorage((key) => kept.get(key) ?? null);
    assertEquals(keptUnit(), "cm");
    keepUnit("in");
    assertEquals(keptUnit(), "in");
  });

  it("is centimeters where there is another word, or storage is forbidden", () => {
    useStorage(() => "ell");
    assertEquals(keptUnit(), "cm");
    useStorage(() => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    });
    assertEquals(keptUnit(), "cm");
  });
});
