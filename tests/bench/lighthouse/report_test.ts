import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { largestPart, numberOf, type Report, requestsOf, scoreOf } from "./report.ts";

const REPORT: Report = {
  categories: { seo: { score: 0.92 }, performance: { score: null } },
  audits: {
    "largest-contentful-paint": { numericValue: 1076.5 },
    "largest-contentful-paint-element": {
      details: { items: [{ items: [{ node: { selector: "main > section > h1.large" } }] }] },
    },
    "network-requests": {
      details: {
        items: [
          { url: "http://localhost/", resourceType: "Document", transferSize: 5000 },
          { url: "http://localhost/a.js", resourceType: "Script", transferSize: 12000 },
          { url: "http://localhost/b.js", resourceType: "Script", transferSize: 300 },
          { url: "data:image/webp;base64,AAAA", resourceType: "Image", transferSize: 0 },
        ],
      },
    },
  },
};
const EMPTY: Report = { categories: {}, audits: {} };

describe("a report", () => {
  it("tells scores, and 0 for what could not be told", () => {
    const all = ["seo", "performance", "accessibility"].map((name) => scoreOf(REPORT, name));
    assertEquals(all, [92, 0, 0]);
  });

  it("tells numbers, and none for what was not measured", () => {
    assertEquals(numberOf(REPORT, "largest-contentful-paint"), 1076.5);
    assertEquals(numberOf(EMPTY, "largest-contentful-paint"), NaN);
  });

  it("names the largest part", () => {
    assertEquals([largestPart(REPORT), largestPart(EMPTY)], ["h1.large", ""]);
  });

  it("counts requests of each kind, without what the page holds itself", () => {
    assertEquals(requestsOf(REPORT), "script 2 (12.3), document 1 (5.0)");
    assertEquals(requestsOf(EMPTY), "");
  });
});
