import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { beadRows, cosmoRows } from "./bead_rows.ts";

describe("beadRows", () => {
  it("keeps solid beads only, and no name that is but the code", () => {
    const rows = "H01,White,229,236,241\nH19,Clear,1,2,3\nH32,Neon Fuchsia,1,2,3\nA1,A1,0,10,255\n";
    assertEquals(beadRows("hama", rows), "#e5ecf1|White|H01\n#000aff||A1");
  });

  it("keeps plain drills only", () => {
    const rows =
      "5001,White Ab,196,187,178\n7001,Red Gold Metallic,128,105,69\n8286,Gold,181,144,64\n";
    assertEquals(beadRows("diamond-dotz", rows), "#b59040|Gold|8286");
  });

  it("keeps MARD's solid series only", () => {
    const rows = "A1,A1,250,244,200\nZG1,ZG1,1,2,3\nH2,H2,255,255,255\nP3,P3,1,1,1\n";
    assertEquals(beadRows("mard", rows), "#faf4c8||A1\n#ffffff||H2");
  });
});

describe("cosmoRows", () => {
  it("takes the color and the code", () => {
    assertEquals(cosmoRows("Colour,Number\n#F8DFD8,351\n"), "#f8dfd8||351");
  });
});
