/** Assertions for tests: a stand-in for the part of `@std/assert` that this project uses. */
import { isDeepStrictEqual } from "node:util";

// deno-lint-ignore no-explicit-any -- a constructor takes whatever it takes
type Class<T> = abstract new (...args: any[]) => T;

/** Thrown by every assertion that does not hold. */
export class AssertionError extends Error {
  override readonly name = "AssertionError";
}

function require(holds: boolean, text: string, msg?: string): asserts holds {
  if (!holds) throw new AssertionError(msg ? `${text} ${msg}` : text);
}

/** A value as a reader of a failed test wants to see it. */
function show(value: unknown): string {
  return Deno.inspect(value, { depth: 20, sorted: true, iterableLimit: 200 });
}

/** Fails always. */
export function fail(msg?: string): never {
  throw new AssertionError(`Failed assertion${msg ? `: ${msg}` : "."}`);
}

/** Holds if `expr` is truthy. */
export function assert(expr: unknown, msg = ""): asserts expr {
  require(Boolean(expr), "Expected a truthy value.", msg);
}

/** Holds if both are deeply equal. */
export function assertEquals<T>(actual: T, expected: T, msg?: string): void {
  const holds = isDeepStrictEqual(actual, expected);
  if (!holds) {
    fail(
      `not equal.\nActual: ${show(actual)}\nExpected: ${show(expected)}\n${msg ?? ""}`,
    );
  }
}

/** Holds if they are not deeply equal. */
export function assertNotEquals<T>(actual: T, expected: T, msg?: string): void {
  const holds = !isDeepStrictEqual(actual, expected);
  require(holds, `Expected another value than ${show(actual)}.`, msg);
}

/** Holds if both are the same value, as `Object.is` tells. */
export function assertStrictEquals<T>(
  actual: unknown,
  expected: T,
  msg?: string,
): asserts actual is T {
  const holds = Object.is(actual, expected);
  require(
    holds,
    `Expected ${show(actual)} to be ${show(expected)} itself.`,
    msg,
  );
}

/** Holds if they are not the same value. */
export function assertNotStrictEquals<T>(
  actual: T,
  expected: T,
  msg?: string,
): void {
  const holds = !Object.is(actual, expected);
  require(holds, `Expected another value than ${show(actual)}.`, msg);
}

/** Holds if the numbers differ by at most `tolerance`, by default a ten-millionth of `expected`, or 1e-7 if that is 0. */
export function assertAlmostEquals(
  actual: number,
  expected: number,
  tolerance: number = Math.abs(expected * 1e-7) || 1e-7,
  msg?: string,
): void {
  const holds = Object.is(actual, expected) ||
    Math.abs(expected - actual) <= tolerance;
  require(
    holds,
    `Expected ${actual} to be within ${tolerance} of ${expected}.`,
    msg,
  );
}

/** Holds if the value is neither null nor undefined. */
export function assertExists<T>(
  actual: T,
  msg?: string,
): asserts actual is NonNullable<T> {
  require(actual != null, `Expected a value, not ${actual}.`, msg);
}

/** Holds if `actual` is an instance of `expected`. */
export function assertInstanceOf<T>(
  actual: unknown,
  expected: Class<T>,
  msg?: string,
): asserts actual is T {
  const holds = actual instanceof expected;
  require(
    holds,
    `Expected ${show(actual)} to be an instance of ${expected.name}.`,
    msg,
  );
}

/** Holds if `actual` contains `expected`. */
export function assertStringIncludes(
  actual: string,
  expected: string,
  msg?: string,
): void {
  const holds = actual.includes(expected);
  require(holds, `Expected ${show(actual)} to contain ${show(expected)}.`, msg);
}

/** Holds if `expected` matches `actual`. */
export function assertMatch(
  actual: string,
  expected: RegExp,
  msg?: string,
): void {
  require(
    expected.test(actual),
    `Expected ${show(actual)} to match ${expected}.`,
    msg,
  );
}

/** Holds if `expected` does not match `actual`. */
export function assertNotMatch(
  actual: string,
  expected: RegExp,
  msg?: string,
): void {
  require(
    !expected.test(actual),
    `Expected ${show(actual)} not to match ${expected}.`,
    msg,
  );
}

/** Holds if every value of `expected` deeply equals some value of `actual`. */
export function assertArrayIncludes<T>(
  actual: ArrayLike<T>,
  expected: ArrayLike<T>,
  msg?: string,
): void {
  const all = Array.from(actual);
  const missing = Array.from(expected)
    .filter((value) => !all.some((other) => isDeepStrictEqual(value, other)));
  require(
    missing.length === 0,
    `Expected ${show(all)} to include ${show(missing)}.`,
    msg,
  );
}

/** Holds if `actual > expected`. */
export function assertGreater<T>(actual: T, expected: T, msg?: string): void {
  require(
    actual > expected,
    `Expected ${show(actual)} > ${show(expected)}.`,
    msg,
  );
}

/** Holds if `actual >= expected`. */
export function assertGreaterOrEqual<T>(
  actual: T,
  expected: T,
  msg?: string,
): void {
  require(
    actual >= expected,
    `Expected ${show(actual)} >= ${show(expected)}.`,
    msg,
  );
}

/** Holds if `actual < expected`. */
export function assertLess<T>(actual: T, expected: T, msg?: string): void {
  require(
    actual < expected,
    `Expected ${show(actual)} < ${show(expected)}.`,
    msg,
  );
}

/** Holds if `actual <= expected`. */
export function assertLessOrEqual<T>(
  actual: T,
  expected: T,
  msg?: string,
): void {
  require(
    actual <= expected,
    `Expected ${show(actual)} <= ${show(expected)}.`,
    msg,
  );
}

/** Calls `fn`, which must throw such an error, or anything where no class is given; returns what it threw. */
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  ErrorClass: Class<E>,
  msgIncludes?: string,
  msg?: string,
): E;
export function assertThrows(fn: () => unknown): unknown;
export function assertThrows(
  fn: () => unknown,
  ErrorClass?: Class<Error>,
  msgIncludes?: string,
  msg?: string,
): unknown {
  try {
    fn();
  } catch (error) {
    return judge(error, ErrorClass, msgIncludes, msg);
  }
  throw new AssertionError(`Expected function to throw. ${msg ?? ""}`);
}

/** Calls `fn`, whose promise must reject with such an error, or anything where no class is given; resolves to the reason. */
export function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  ErrorClass: Class<E>,
  msgIncludes?: string,
  msg?: string,
): Promise<E>;
export function assertRejects(fn: () => PromiseLike<unknown>): Promise<unknown>;
export async function assertRejects(
  fn: () => PromiseLike<unknown>,
  ErrorClass?: Class<Error>,
  msgIncludes?: string,
  msg?: string,
): Promise<unknown> {
  let promise: PromiseLike<unknown>;
  try {
    promise = fn();
  } catch (error) {
    throw new AssertionError("Expected function to reject, not to throw.", {
      cause: error,
    });
  }
  try {
    await promise;
  } catch (error) {
    return judge(error, ErrorClass, msgIncludes, msg);
  }
  throw new AssertionError(`Expected function to reject. ${msg ?? ""}`);
}

function judge(
  error: unknown,
  ErrorClass: Class<Error> | undefined,
  msgIncludes = "",
  msg?: string,
): unknown {
  if (ErrorClass === undefined) return error;
  const holds = error instanceof ErrorClass;
  require(
    holds,
    `Expected ${ErrorClass.name}, but ${show(error)} was thrown.`,
    msg,
  );
  const { message } = error as Error;
  const has = message.includes(msgIncludes);
  require(
    has,
    `Expected the error to say ${show(msgIncludes)}, not ${show(message)}.`,
    msg,
  );
  return error;
}
