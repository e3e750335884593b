import { createBuilder } from "./builder.ts";

/** Builds the site for production. */
export async function build(): Promise<void> {
  await Deno.remove("_fresh", { recursive: true }).catch(() => {});
  await createBuilder().build();
}
