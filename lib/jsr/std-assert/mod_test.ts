import {
  assert,
  assertAlmostEquals,
  assertArrayIncludes,
  assertEquals,
  assertExists,
  assertGreater,
  assertInstanceOf,
  AssertionError,
  assertLessOrEqual,
  assertMatch,
  assertNotEquals,
  assertRejects,
  assertStrictEquals,
  assertStringIncludes,
  assertThrows,
  fail,
} from "@std/assert";
import { describe, it } from "@std/testing/bdd";

describe("assertEquals", () => {
  const cycle = (name: string) => {
    const value: Record<string, unknown> = { name };
    value.self = value;
    return value;
  };
  const same: readonly (readonly [unknown, unknown])[] = [
    [NaN, NaN],
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }],
    [new Map([[{ k: 1 }, [1]]]), new Map([[{ k: 1 }, [1]]])],
    [new Set([{ a: 1 }, 2]), new Set([2, { a: 1 }])],
    [new Date(5), new Date(5)],
    [new Uint8Array([1, 2]), new Uint8Array([1, 2])],
    [new Float32Array([NaN]), new Float32Array([NaN])],
    [/a/g, /a/g],
    [cycle("a"), cycle("a")],
  ];
  const different: readonly (readonly [unknown, unknown])[] = [
    [1, "1"],
    [null, undefined],
    [{ a: undefined }, {}],
    [[1, 2], [2, 1]],
    [new Map([["a", 1]]), new Map([["a", 2]])],
    [new Set([1]), new Set([2])],
    [new Uint8Array([1, 2]), new Uint8Array([1, 3])],
    [new Uint8Array([1]), new Uint16Array([1])],
    [/a/g, /a/],
    [new Error("x"), new Error("y")],
    [cycle("a"), cycle("b")],
    [[], {}],
  ];
  it("holds for what is alike in every depth", () => {
    for (const [one, other] of same) assertEquals(one, other);
  });
  it("tells apart what is not", () => {
    for (const [one, other] of different) {
      assertThrows(() => assertEquals(one, other), AssertionError);
      assertNotEquals(one, other);
    }
  });
});

describe("assertions", () => {
  it("pass silently when they hold", async () => {
    assert(1);
    assertEquals<unknown>({ a: [1] }, { a: [1] });
    assertNotEquals(1, 2);
    assertAlmostEquals(0.1 + 0.2, 0.3);
    assertAlmostEquals(1, 1.01, 0.02);
    assertStringIncludes("abc", "b");
    assertMatch("abc", /b/);
    assertArrayIncludes([{ a: 1 }, { b: 2 }], [{ b: 2 }]);
    assertExists(0);
    assertInstanceOf(new Map(), Map);
    assertGreater(2, 1);
    assertLessOrEqual(1n, 1n);
    const thrown = assertThrows(() => fail("why"), AssertionError, "why");
    assertEquals(thrown.name, "AssertionError");
    await assertRejects(
      () => Promise.reject(new RangeError("far")),
      RangeError,
      "far",
    );
  });

  it("look at how to show a value only when they do not hold", () => {
    const shy = {
      [Symbol.for("Deno.customInspect")]() {
        throw new RangeError("looked at");
      },
      toString: () => fail("looked at"),
    };
    assertEquals(shy, shy);
    assertStrictEquals(shy, shy);
    assertNotEquals<unknown>(shy, {});
    assertArrayIncludes([shy], [shy]);
    assertInstanceOf(shy, Object);
    assertExists(shy);
    assertThrows(() => assertNotEquals(shy, shy), RangeError, "looked at");
  });

  const failing: Record<string, () => void> = {
    assert: () => assert(0),
    assertEquals: () => assertEquals<unknown>([1], [2]),
    assertNotEquals: () => assertNotEquals([1], [1]),
    assertStrictEquals: () => assertStrictEquals<unknown>([1], [1]),
    assertAlmostEquals: () => assertAlmostEquals(1, 1.1),
    assertStringIncludes: () => assertStringIncludes("a", "b"),
    assertMatch: () => assertMatch("a", /b/),
    assertArrayIncludes: () => assertArrayIncludes([1], [2]),
    assertExists: () => assertExists(undefined),
    assertInstanceOf: () => assertInstanceOf({}, Map),
    assertGreater: () => assertGreater(1, 1),
    "assertThrows without a throw": () => void assertThrows(() => 1),
    "assertThrows with another class": () =>
      void assertThrows(() => {
        throw new TypeError("x");
      }, RangeError),
    "assertThrows with other words": () =>
      void assertThrows(
        () => {
          throw new TypeError("x");
        },
        TypeError,
        "y",
      ),
  };
  for (const [name, fn] of Object.entries(failing)) {
    it(`${name} throws an AssertionError when it does not hold`, () => {
      assertThrows(fn, AssertionError);
    });
  }

  it("assertRejects fails on a promise that fulfills", async () => {
    await assertRejects(
      () => assertRejects(() => Promise.resolve()),
      AssertionError,
    );
  });

  it("narrow types", () => {
    const value = "x" as string | undefined;
    assert(value);
    assertEquals(value.length, 1);
  });
});
