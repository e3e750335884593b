import sharp from "sharp";

/** The longest that is waited, in milliseconds: what ended with a worker amid its work is counted for ever. */
const LONGEST = 3000;

/**
 * Waits at the end of a job for what its tests have given up: where Deno takes a module down while libvips still works for it, the
 * process ends with a segmentation fault.
 */
Deno.test.afterAll(async () => {
  const isBusy = () => Object.values(sharp.counters()).some((count) => count > 0);
  for (const end = Date.now() + LONGEST; isBusy() && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});
