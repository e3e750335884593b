import { assertEquals, assertMatch } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { parseGridJson } from "@/lib/outputs/json/grid_json.ts";
import { ENGINE_OUTPUTS } from "@/lib/outputs/outputs.ts";
import { png } from "@/tests/support/picture_files.ts";
import { startRandom } from "@/tests/support/random.ts";
import { scenery } from "@/tests/support/rasters.ts";
import { createEngine } from "@/lib/worker/client.ts";
import { EditorModel } from "../model.ts";
import { pieceFile } from "./piece_file.ts";

const SCRIPT = new URL("../../../tests/support/engine_worker.ts", import.meta.url);

describe("pieceFile", () => {
  let model: EditorModel;
  afterEach(() => model[Symbol.dispose]());

  async function start(): Promise<EditorModel> {
    model = new EditorModel({
      engine: createEngine(() => new Worker(SCRIPT, { type: "module" })),
      settings: null,
      onFrame: (callback) => callback(),
      onIdle: (callback) => callback(),
    });
    const file = new File([png(scenery(startRandom(5), 160, 120))], "My shore.png");
    assertEquals(await model.open(file), true);
    await model.exactGrid();
    return model;
  }

  for (const ratioId of [undefined, "1:1"]) {
    it(`names and fills a file from one grid while the size changes (${ratioId ?? "the piece"})`, async () => {
      await start();
      const options = ratioId === undefined ? {} : { ratioId };
      for (let columns = 20; columns < 24; columns++) {
        const coming = pieceFile(model, "json", () => ({ style: "bricks" }), options);
        model.change({ columns, rows: columns });
        const { file, name } = await coming;
        const grid = parseGridJson(await file.text());
        assertEquals(name, `My shore_${grid.columns}x${grid.rows}.json`);
      }
    });
  }

  it("asks what is wanted of the size that is made", async () => {
    await start();
    const coming = pieceFile(model, "png", ({ columns }) => {
      return { style: "pixels", options: { scale: 400 / columns } };
    });
    model.change({ columns: 20, rows: 20 });
    const { file, name } = await coming;
    const width = new DataView(await file.arrayBuffer()).getUint32(16);
    assertEquals([width, name], [400, "My shore_40x30_pixels.png"]);
  });

  it("makes every kind of file that the engine makes", async () => {
    await start();
    // Shops have numbers for colors of bricks only.
    model.change({ palette: { kind: "preset", id: "lego-plates", colors: null } });
    for (const { id, type, extension } of ENGINE_OUTPUTS) {
      const { file, name } = await pieceFile(model, id, () => ({ style: "circles" }));
      assertEquals(file.type, type);
      assertMatch(name, new RegExp(`^My shore_.*\\.${extension}$`));
    }
  });
});
