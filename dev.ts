// First: it names the build, and Fresh reads that name when it is loaded.
import "@/lib/site/build_id.ts";
import { build } from "@/lib/site/build.ts";
import { createBuilder } from "@/lib/site/builder.ts";

if (Deno.args.includes("build")) await build(Deno.args.includes("--if-stale"));
else await createBuilder().listen(() => import("./main.ts"));
