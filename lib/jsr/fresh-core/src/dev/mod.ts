/** `fresh/dev`: builds a site and serves it while it is being written. */
export { Builder, type BuildOptions } from "./builder.ts";
export type {
  OnTransformArgs,
  OnTransformOptions,
  OnTransformResult,
  TransformFn,
  TransformMode,
} from "./transform.ts";
