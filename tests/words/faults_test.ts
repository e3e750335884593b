import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { listFiles } from "@/lib/site/list_files.ts";
import type { FaultTexts } from "@/lib/language/tell_fault.ts";
import type { Wording } from "@/lib/language/phrase.ts";

/** A fault that the sources can raise. */
interface Raised {
  readonly at: string;
  readonly code: string;
  /** Names of its values, or null where they are not written out beside the code. */
  readonly values: ReadonlySet<string> | null;
}

const sources = await readSources();
const raised = sources.flatMap(([file, text]) => findFaults(file, text));
const languages = [...Deno.readDirSync("content")].filter(({ isDirectory }) => isDirectory)
  .map(({ name }) => name);

describe("what is said of faults", () => {
  it("is written for every code that the sources raise", () => {
    assertEquals(raised.length > 30, true, "finds the calls");
    const { sentences } = readTexts("en");
    assertEquals(raised.filter(({ code }) => !(code in sentences)), []);
  });

  it("fills in no value that the fault does not carry", () => {
    const { sentences } = readTexts("en");
    const missing = raised.flatMap(({ at, code, values }) =>
      placesOf(sentences[code] ?? "").filter((place) => values !== null && !values.has(place))
        .map((place) => `${at} ${code} {${place}}`)
    );
    assertEquals(missing, []);
  });

  it("is nothing that no source speaks of", () => {
    const { sentences, words } = readTexts("en");
    const literals = new Set(sources.flatMap(([, text]) => literalsOf(text)));
    assertEquals(
      [...Object.keys(sentences), ...Object.keys(words)].filter((name) => !literals.has(name)),
      [],
    );
  });

  it("has a word for each that the sources name", () => {
    const { words } = readTexts("en");
    const named = sources.flatMap(([file, text]) =>
      [...text.matchAll(WORDS)].map(([, name]) => [file, name!])
    );
    assertEquals(named.length > 50, true, "finds the words");
    assertEquals(named.filter(([, name]) => !(name! in words)), []);
  });

  it("is the same in every language, with the same values", () => {
    const english = readTexts("en");
    for (const language of languages) {
      const { sentences, words } = readTexts(language);
      assertEquals(Object.keys(words).sort(), Object.keys(english.words).sort(), language);
      assertEquals(Object.keys(sentences).sort(), Object.keys(english.sentences).sort(), language);
      for (const [code, sentence] of Object.entries(english.sentences)) {
        assertEquals(placesOf(sentences[code]!), placesOf(sentence), `${language} ${code}`);
      }
    }
  });
});

/** Names of words: arguments of what makes faults, and the tables of files that are not opened. */
const WORDS =
  /(?:\b(?:word|asRecord|asNumber|asWhole|asBoolean|asChoice|refusedFormat|notPicture)\(\s*|\bdamaged\(\s*[\w".]+, |^ {2}\[(?="an? ))"([^"-][^"]*)"/gm;

function readTexts(language: string): FaultTexts {
  return JSON.parse(Deno.readTextFileSync(`content/${language}/faults.json`));
}

async function readSources(): Promise<(readonly [file: string, text: string])[]> {
  const files = (await listFiles(["lib", "components"])).filter((file) =>
    /\.tsx?$/.test(file) && !/_test\.tsx?$|^lib\/jsr\//.test(file)
  );
  return await Promise.all(
    files.map(async (file) => [file, await Deno.readTextFile(file)] as const),
  );
}

/** The calls of `fault` and the bare records of faults in a source. */
function findFaults(file: string, text: string): Raised[] {
  const calls = [...text.matchAll(/\bfault(?:<\w+>)?\(\s*[^,]+,\s*("[^"]*"|[^,]+),\s*/g)]
    .filter(({ index }) => !/function $/.test(text.slice(0, index)))
    .map((match) => {
      const at = `${file}:${text.slice(0, match.index).split("\n").length}`;
      const [, code = ""] = match;
      const behind = text.slice(match.index + match[0].length);
      return {
        at,
        code: code.replaceAll('"', ""),
        values: behind.startsWith("{") ? keysOf(behind) : null,
      };
    });
  const records = [...text.matchAll(/\bcode: "([\w-]+)", values(: )?/g)].map((match) => {
    const behind = text.slice(match.index + match[0].length);
    return { at: file, code: match[1]!, values: behind.startsWith("{") ? keysOf(behind) : null };
  });
  // What hands on another's fault names no code of its own.
  return [...calls, ...records].filter(({ code }) => !/\.code$/.test(code));
}

/** Names in an object literal at the beginning of a text. */
function keysOf(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  let depth = 0;
  let isKey = false;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|`[^`]*`|[{}()[\],]|\w+/g)) {
    if (/^[{([]$/.test(token)) depth++;
    if (/^[})\]]$/.test(token)) depth--;
    if (depth === 0) break;
    if (isKey && depth === 1 && /^\w/.test(token)) keys.add(token);
    isKey = depth === 1 && /^[{,]$/.test(token);
  }
  return keys;
}

function literalsOf(text: string): string[] {
  return [...text.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, literal]) => literal!);
}

/** Names to fill in, in order, each once. */
function placesOf(wording: Wording): string[] {
  const texts = typeof wording === "string" ? [wording] : Object.values(wording);
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))),
  ].sort();
}
