import type { Import } from "./imports.ts";

/** Which files must not import what, beyond what the levels say. */
export interface Rule {
  readonly files: RegExp;
  readonly imports: RegExp;
  readonly reason: string;
}

const ENGINE = /^lib\/(?:document|image|color|pixelate|craft|render|outputs)\//;

export const RULES: readonly Rule[] = [
  {
    files: ENGINE,
    imports: /^(?:preact|@preact\/|fresh$|fresh\/)/,
    reason: "The engine knows no screen: it runs alike in a page, a worker, Deno and a test.",
  },
  {
    files: /^lib\/language\//,
    imports: /^lib\/(?!language\/|document\/)/,
    reason: "Messages know what a piece is, and nothing of how it is made.",
  },
  {
    files: /^components\//,
    imports: /^lib\/worker\//,
    reason: "Components take props and give markup; the island's model talks to the worker.",
  },
  {
    files: /^components\/kit\//,
    imports: /^(?:components\/(?!kit\/)|lib\/)/,
    reason: "The kit is what every screen shares: it knows none of them, nor what they are about.",
  },
  {
    files: /^components\/(?!site\/)/,
    imports: /^components\/site\//,
    reason: "What runs in the browser does not carry the pages around it.",
  },
  {
    files: /^(?!lib\/jsr\/)/,
    imports: /^lib\/jsr\//,
    reason: "Only lib/jsr knows that there are stand-ins: import by the names in deno.json.",
  },
  {
    files: /^(?!tests\/|.*_test\.tsx?$)/,
    imports: /^tests\/|_test\.tsx?$/,
    reason: "What runs does not need its tests.",
  },
];

/** A sentence for each import that a rule forbids. */
export function brokenRules(imports: readonly Import[], rules: readonly Rule[] = RULES): string[] {
  return imports.flatMap(({ file, line, target }) =>
    rules
      .filter((rule) => rule.files.test(file))
      .filter((rule) => rule.imports.test(target))
      .map(({ reason }) => `${file}:${line} imports ${target}. ${reason}`)
  );
}
