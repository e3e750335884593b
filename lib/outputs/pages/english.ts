import type { Words } from "./words.ts";

/** What pages say where no other language is told. */
export async function englishWords(): Promise<Words> {
  const { default: texts } = await import("@/content/en/pages.json", { with: { type: "json" } });
  return { texts, language: "en" };
}
