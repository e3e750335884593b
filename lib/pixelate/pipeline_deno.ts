// The pipeline for Deno: command line, gallery and tests. In the browser the worker's entry brings the bundled kernels.
import "./tensor/cpu_deno.ts";

export * from "./pipeline.ts";
