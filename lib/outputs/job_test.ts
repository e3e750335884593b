import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { outputJob } from "./job.ts";

describe("outputJob", () => {
  const wish = {
    style: "bricks",
    name: "a.jpg",
    title: "A",
    options: { scale: 8, background: "#ffffff", other: 1 },
  };

  it("takes what a kind of file has a use for", () => {
    assertEquals(outputJob("svg", wish), {
      output: "svg",
      style: "bricks",
      name: "a.jpg",
      title: "A",
      options: { scale: 8, background: "#ffffff" },
    });
    assertEquals(outputJob("json", wish), {
      output: "json",
      name: "a.jpg",
      title: "A",
      options: {},
    });
  });
});
