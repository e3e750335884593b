export type { default } from "npm:axe-core@4.14.1";

/** The script by which axe-core runs in a page. */
export const AXE_SCRIPT: string = await Deno.readTextFile(
  new URL(import.meta.resolve("npm:axe-core@4.14.1/axe.min.js")),
);
