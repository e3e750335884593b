// First: it names the build, and Fresh reads that name when it is loaded.
import "@/lib/site/build_id.ts";
import { build } from "@/lib/site/build.ts";
import { develop } from "@/lib/site/develop.ts";

if (Deno.args.includes("build")) await build(Deno.args.includes("--if-stale"));
else await develop(() => import("./main.ts"));
