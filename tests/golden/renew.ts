// Writes every kept piece anew: deno run -A --lock=tests/deno.lock tests/golden/renew.ts
// Look at what changed before committing it.
import { renderPng } from "@/lib/render/raster/png.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import { GOLDEN, keptAt, make } from "./cases.ts";

await Deno.mkdir(new URL("./", keptAt(GOLDEN[0]!)), { recursive: true });
for (const golden of GOLDEN) {
  const grid = await make(golden);
  await Deno.writeFile(keptAt(golden), renderPng(grid, PIXELS, { scale: 1 }));
  console.log(`${golden.name}: ${grid.palette.length / 4} colors`);
}
