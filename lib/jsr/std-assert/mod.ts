/** Assertions for tests: a stand-in for the part of `@std/assert` that this project uses. */
import { isDeepStrictEqual } from "node:util";

// deno-lint-ignore no-explicit-any -- a constructor takes whatever it takes
type Class<T> = abstract new (...args: any[]) => T;

/** Thrown by every assertion that does not hold. */
export class AssertionError extends Error {
  override readonly name = "AssertionError";
}

/** A value as a reader of a failed test wants to see it. */
function show(value: unknown): string {
  return Deno.inspect(value, { depth: 20, sorted: true, iterableLimit: 200 });
}

/** Fails always. */
export function fail(msg?: string): never {
  throw new AssertionError(`Failed assertion${msg ? `: ${msg}` : "."}`);
}

/** Fails unless `holds`. The text is made on failure alone: to format large values takes longer than to compare them. */
function claim(holds: boolean, text: () => string): void {
  if (!holds) throw new AssertionError(text());
}

/** Holds if `expr` is truthy. */
export function assert(expr: unknown, msg = "Expected a truthy value."): asserts expr {
  if (!expr) throw new AssertionError(msg);
}

type Comparison = <T>(actual: T, expected: T, msg?: string) => void;

function comparison(holds: (actual: never, expected: never) => boolean, text: string): Comparison {
  return (actual, expected, msg = "") =>
    claim(
      holds(actual as never, expected as never),
      () => `Actual value: ${show(actual)}\n${text}: ${show(expected)}\n${msg}`,
    );
}

const equal = (one: unknown, other: unknown) => isDeepStrictEqual(one, other);

/** Holds if both are deeply equal. */
export const assertEquals: Comparison = comparison(equal, "does not equal");
/** Holds if they are not deeply equal. */
export const assertNotEquals: Comparison = comparison((a, b) => !equal(a, b), "equals");
/** Holds if both are the same value, as `Object.is` tells. */
export const assertStrictEquals: Comparison = comparison(Object.is, "is not the same as");
/** Holds if they are not the same value. */
export const assertNotStrictEquals: Comparison = comparison((a, b) => !Object.is(a, b), "is");
/** Holds if `actual > expected`. */
export const assertGreater: Comparison = comparison((a, b) => a > b, "is not greater than");
/** Holds if `actual >= expected`. */
export const assertGreaterOrEqual: Comparison = comparison((a, b) => a >= b, "is less than");
/** Holds if `actual < expected`. */
export const assertLess: Comparison = comparison((a, b) => a < b, "is not less than");
/** Holds if `actual <= expected`. */
export const assertLessOrEqual: Comparison = comparison((a, b) => a <= b, "is greater than");
/** Holds if every value of `expected` deeply equals some value of `actual`. */
export const assertArrayIncludes: Comparison = comparison(
  (all: ArrayLike<unknown>, some: ArrayLike<unknown>) =>
    Array.from(some).every((one) => Array.from(all).some((other) => equal(one, other))),
  "does not include all of",
);

type TextComparison<T> = (actual: string, expected: T, msg?: string) => void;

/** Holds if `actual` contains `expected`. */
export const assertStringIncludes: TextComparison<string> = comparison(
  (text: string, part: string) => text.includes(part),
  "does not contain",
);
/** Holds if `expected` matches `actual`. */
export const assertMatch: TextComparison<RegExp> = comparison(
  (text: string, pattern: RegExp) => pattern.test(text),
  "does not match",
) as TextComparison<unknown>;
/** Holds if `expected` does not match `actual`. */
export const assertNotMatch: TextComparison<RegExp> = comparison(
  (text: string, pattern: RegExp) => !pattern.test(text),
  "matches",
) as TextComparison<unknown>;

/** Holds if the numbers differ by at most `tolerance`, by default a ten-millionth of `expected`, or 1e-7 if that is 0. */
export function assertAlmostEquals(
  actual: number,
  expected: number,
  tolerance: number = Math.abs(expected * 1e-7) || 1e-7,
  msg = "",
): void {
  const holds = Object.is(actual, expected) || Math.abs(expected - actual) <= tolerance;
  claim(holds, () => `Expected ${actual} to be within ${tolerance} of ${expected}. ${msg}`);
}

/** Holds if the value is neither null nor undefined. */
export function assertExists<T>(actual: T, msg = ""): asserts actual is NonNullable<T> {
  claim(actual != null, () => `Expected a value, not ${actual}. ${msg}`);
}

/** Holds if `actual` is an instance of `expected`. */
export function assertInstanceOf<T>(
  actual: unknown,
  expected: Class<T>,
  msg = "",
): asserts actual is T {
  claim(
    actual instanceof expected,
    () => `Expected ${show(actual)} to be an instance of ${expected.name}. ${msg}`,
  );
}

/** Calls `fn`, which must throw such an error, or anything where no class is given; returns what it threw. */
export function assertThrows<E = unknown>(
  fn: () => unknown,
  ErrorClass?: Class<E>,
  msgIncludes?: string,
  msg?: string,
): E {
  try {
    fn();
  } catch (error) {
    return judge(error, ErrorClass, msgIncludes, msg);
  }
  throw new AssertionError(`Expected function to throw. ${msg ?? ""}`);
}

/** Calls `fn`, whose promise must reject with such an error, or anything where no class is given; resolves to the reason. */
export async function assertRejects<E = unknown>(
  fn: () => PromiseLike<unknown>,
  ErrorClass?: Class<E>,
  msgIncludes?: string,
  msg?: string,
): Promise<E> {
  const settled = await Promise.allSettled([fn()]);
  if (settled[0].status === "rejected") {
    return judge(settled[0].reason, ErrorClass, msgIncludes, msg);
  }
  throw new AssertionError(`Expected function to reject. ${msg ?? ""}`);
}

function judge<E>(
  error: unknown,
  ErrorClass: Class<E> | undefined,
  msgIncludes = "",
  msg?: string,
): E {
  if (ErrorClass !== undefined) assertInstanceOf(error, ErrorClass, msg);
  if (msgIncludes !== "") assertStringIncludes((error as Error).message, msgIncludes, msg);
  return error as E;
}
