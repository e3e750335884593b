// Cuts small squares from the pictures that are offered to try: deno run -A lib/content/pictures/make_thumbs.ts
import sharp from "sharp";
import { DEFAULT_LANGUAGE } from "../language.ts";
import { offeredSamples } from "../samples.ts";

const SIDE = 160;

await Deno.mkdir("static/samples/thumbs", { recursive: true });
for (const { file, thumb } of offeredSamples(DEFAULT_LANGUAGE)) {
  await sharp(`static${file}`)
    .resize(SIDE, SIDE, { fit: "cover", position: sharp.strategy.attention })
    .jpeg({ quality: 72, mozjpeg: true })
    .toFile(`static${thumb}`);
}
