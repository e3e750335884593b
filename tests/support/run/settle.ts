import sharp from "sharp";

/**
 * Waits at the end of a job for what its tests have given up: where Deno takes a module down while libvips still works for it, the
 * process ends with a segmentation fault.
 */
Deno.test.afterAll(async () => {
  const isBusy = () => Object.values(sharp.counters()).some((count) => count > 0);
  while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 20));
});
