/** Assertions for tests: a stand-in for the part of `@std/assert` that this project uses. */
export * from "./assertions.ts";
export { AssertionError } from "./assertion_error.ts";
export { equal } from "./equal.ts";
