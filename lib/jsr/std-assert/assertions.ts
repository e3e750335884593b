import { AssertionError } from "./assertion_error.ts";
import { equal } from "./equal.ts";
import { difference, show } from "./message.ts";

// deno-lint-ignore no-explicit-any -- a constructor takes whatever it takes
type AnyConstructor = abstract new (...args: any[]) => any;
// deno-lint-ignore no-explicit-any
type ErrorClass<E extends Error = Error> = abstract new (...args: any[]) => E;
type Falsy = false | 0 | 0n | "" | null | undefined;
/** What `assertArrayIncludes` searches: anything with a length and elements by index. */
export type ArrayLikeArg<T> = ArrayLike<T> & object;

function raise(text: string, msg: string | undefined): never {
  throw new AssertionError(msg ? `${text.replace(/\.?$/, "")}: ${msg}` : text);
}

/** Fails always, with `msg`. */
export function fail(msg?: string): never {
  throw new AssertionError(`Failed assertion${msg ? `: ${msg}` : "."}`);
}

/** Holds if `expr` is truthy. */
export function assert(expr: unknown, msg = ""): asserts expr {
  if (!expr) throw new AssertionError(msg);
}

/** Holds if `expr` is falsy. */
export function assertFalse(expr: unknown, msg = ""): asserts expr is Falsy {
  if (expr) throw new AssertionError(msg);
}

/** Holds if both are deeply equal. */
export function assertEquals<T>(actual: T, expected: T, msg?: string): void {
  if (equal(actual, expected)) return;
  raise(`Values are not equal.${difference(actual, expected)}`, msg);
}

/** Holds if they are not deeply equal. */
export function assertNotEquals<T>(actual: T, expected: T, msg?: string): void {
  if (equal(actual, expected)) {
    raise(
      `Expected actual: ${show(actual)} not to be: ${show(expected)}.`,
      msg,
    );
  }
}

/** Holds if both are the same value, as `Object.is` tells. */
export function assertStrictEquals<T>(
  actual: unknown,
  expected: T,
  msg?: string,
): asserts actual is T {
  if (Object.is(actual, expected)) return;
  raise(`Values are not strictly equal.${difference(actual, expected)}`, msg);
}

/** Holds if they are not the same value. */
export function assertNotStrictEquals<T>(
  actual: T,
  expected: T,
  msg?: string,
): void {
  if (Object.is(actual, expected)) {
    raise(`Expected another value than ${show(actual)}.`, msg);
  }
}

/**
 * Holds if the numbers differ by at most `tolerance`, by default a ten-millionth of `expected`
 * (or 1e-7 if that is 0).
 */
export function assertAlmostEquals(
  actual: number,
  expected: number,
  tolerance?: number,
  msg?: string,
): void {
  if (Object.is(actual, expected)) return;
  const room = tolerance ??
    (isFinite(expected) ? Math.abs(expected * 1e-7) || 1e-7 : 0);
  const delta = Math.abs(expected - actual);
  if (delta <= room) return;
  raise(
    `Expected actual: ${actual} to be close to ${expected}: delta ${delta} > ${room}.`,
    msg,
  );
}

/** Holds if the value is neither null nor undefined. */
export function assertExists<T>(
  actual: T,
  msg?: string,
): asserts actual is NonNullable<T> {
  if (actual == null) {
    raise(`Expected actual: ${actual} to not be null or undefined.`, msg);
  }
}

/** Holds if `actual` is an instance of `expectedType`. */
export function assertInstanceOf<T extends AnyConstructor>(
  actual: unknown,
  expectedType: T,
  msg = "",
): asserts actual is InstanceType<T> {
  if (actual instanceof expectedType) return;
  raise(
    `Expected ${show(actual)} to be an instance of "${expectedType.name}".`,
    msg,
  );
}

/** Holds if `actual` contains `expected`. */
export function assertStringIncludes(
  actual: string,
  expected: string,
  msg?: string,
): void {
  if (actual.includes(expected)) return;
  raise(`Expected actual: ${show(actual)} to contain: ${show(expected)}.`, msg);
}

/** Holds if `expected` matches `actual`. */
export function assertMatch(
  actual: string,
  expected: RegExp,
  msg?: string,
): void {
  if (!expected.test(actual)) {
    raise(`Expected actual: ${show(actual)} to match ${expected}.`, msg);
  }
}

/** Holds if `expected` does not match `actual`. */
export function assertNotMatch(
  actual: string,
  expected: RegExp,
  msg?: string,
): void {
  if (expected.test(actual)) {
    raise(`Expected actual: ${show(actual)} to not match ${expected}.`, msg);
  }
}

/** Holds if every value of `expected` deeply equals some value of `actual`. */
export function assertArrayIncludes<T>(
  actual: ArrayLikeArg<T>,
  expected: ArrayLikeArg<T>,
  msg?: string,
): void {
  const all = Array.from(actual);
  const missing = Array.from(expected).filter((value) => !all.some((other) => equal(value, other)));
  if (missing.length === 0) return;
  raise(`Expected ${show(all)} to include ${show(missing)}.`, msg);
}

/** Holds if every property of `expected` is deeply equal in `actual`, which may have more. */
export function assertObjectMatch(
  // deno-lint-ignore no-explicit-any
  actual: Record<PropertyKey, any>,
  expected: Record<PropertyKey, unknown>,
  msg?: string,
): void {
  assertEquals(cut(actual, expected, new Map()), expected, msg);
}

/** The part of `actual` that `shape` speaks of. */
function cut(
  actual: unknown,
  shape: unknown,
  seen: Map<unknown, unknown>,
): unknown {
  if (
    !isBranch(actual) || !isBranch(shape) ||
    Array.isArray(actual) !== Array.isArray(shape)
  ) {
    return actual;
  }
  if (seen.has(actual)) return seen.get(actual);
  if (Array.isArray(actual) && Array.isArray(shape)) {
    const copy: unknown[] = [];
    seen.set(actual, copy);
    for (const [i, value] of shape.entries()) {
      if (i in actual) copy[i] = cut(actual[i], value, seen);
    }
    return copy;
  }
  const copy = Object.create(Object.getPrototypeOf(shape)) as Record<
    PropertyKey,
    unknown
  >;
  seen.set(actual, copy);
  for (const key of Reflect.ownKeys(shape)) {
    if (key in actual) {
      copy[key] = cut(Reflect.get(actual, key), Reflect.get(shape, key), seen);
    }
  }
  return copy;
}

function isBranch(value: unknown): value is object {
  return Array.isArray(value) || (typeof value === "object" && value !== null &&
    !(value instanceof Map || value instanceof Set || value instanceof Date ||
      value instanceof RegExp || ArrayBuffer.isView(value)));
}

/** Holds if `actual > expected`. */
export function assertGreater<T>(actual: T, expected: T, msg?: string): void {
  if (!(actual > expected)) {
    raise(`Expect ${show(actual)} > ${show(expected)}.`, msg);
  }
}

/** Holds if `actual >= expected`. */
export function assertGreaterOrEqual<T>(
  actual: T,
  expected: T,
  msg?: string,
): void {
  if (!(actual >= expected)) {
    raise(`Expect ${show(actual)} >= ${show(expected)}.`, msg);
  }
}

/** Holds if `actual < expected`. */
export function assertLess<T>(actual: T, expected: T, msg?: string): void {
  if (!(actual < expected)) {
    raise(`Expect ${show(actual)} < ${show(expected)}.`, msg);
  }
}

/** Holds if `actual <= expected`. */
export function assertLessOrEqual<T>(
  actual: T,
  expected: T,
  msg?: string,
): void {
  if (!(actual <= expected)) {
    raise(`Expect ${show(actual)} <= ${show(expected)}.`, msg);
  }
}

/** Holds if `error` is an error, of the class and with the words asked for. */
export function assertIsError<E extends Error = Error>(
  error: unknown,
  ErrorClass?: ErrorClass<E>,
  msgMatches?: string | RegExp,
  msg?: string,
): asserts error is E {
  if (!(error instanceof Error)) {
    raise(`Expected an Error object, got ${show(error)}.`, msg);
  }
  if (ErrorClass && !(error instanceof ErrorClass)) {
    raise(
      `Expected error to be instance of "${ErrorClass.name}", but was "${error.constructor.name}" (${error.message}).`,
      msg,
    );
  }
  const words = error.message;
  const found = msgMatches === undefined ||
    (typeof msgMatches === "string" ? words.includes(msgMatches) : msgMatches.test(words));
  if (!found) {
    raise(
      `Expected error message to include ${show(msgMatches)}, but got ${show(words)}.`,
      msg,
    );
  }
}

/** Calls `fn`, which must throw; returns what it threw. */
export function assertThrows(fn: () => unknown, msg?: string): unknown;
/** Calls `fn`, which must throw such an error; returns it. */
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  ErrorClass: ErrorClass<E>,
  msgIncludes?: string,
  msg?: string,
): E;
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  classOrMsg?: ErrorClass<E> | string,
  msgIncludes?: string,
  msg?: string,
): E | Error | unknown {
  try {
    fn();
  } catch (error) {
    return judge(error, classOrMsg, msgIncludes, msg);
  }
  raise(
    "Expected function to throw.",
    typeof classOrMsg === "string" ? classOrMsg : msg,
  );
}

/** Calls `fn`, whose promise must reject; resolves to the reason. */
export function assertRejects(
  fn: () => PromiseLike<unknown>,
  msg?: string,
): Promise<unknown>;
/** Calls `fn`, whose promise must reject with such an error; resolves to it. */
export function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  ErrorClass: ErrorClass<E>,
  msgIncludes?: string,
  msg?: string,
): Promise<E>;
export async function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  classOrMsg?: ErrorClass<E> | string,
  msgIncludes?: string,
  msg?: string,
): Promise<E | Error | unknown> {
  const note = typeof classOrMsg === "string" ? classOrMsg : msg;
  let result: PromiseLike<unknown> | undefined;
  try {
    result = fn();
  } catch (error) {
    throw new AssertionError("Function throws when expected to reject.", {
      cause: error,
    });
  }
  try {
    await result;
  } catch (error) {
    return judge(error, classOrMsg, msgIncludes, msg);
  }
  raise("Expected function to reject.", note);
}

function judge<E extends Error>(
  error: unknown,
  classOrMsg: ErrorClass<E> | string | undefined,
  msgIncludes: string | undefined,
  msg: string | undefined,
): unknown {
  if (typeof classOrMsg !== "function") return error;
  if (!(error instanceof Error)) raise("A non-Error object was thrown.", msg);
  assertIsError(error, classOrMsg, msgIncludes, msg);
  return error;
}
