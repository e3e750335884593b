// Holds how words are written and used. Prints a sentence for each that is not in order, and fails.
import { listFiles } from "@/lib/site/list_files.ts";
import { doubleMeanings, exportedTypes } from "./words/meanings.ts";
import { britishWords } from "./words/spelling.ts";

/** Makers' own names of their colors, after the first bar of a line. */
const MAKERS = "lib/color/palettes/";
/** Names in the interfaces of others. */
const OTHERS = ["grey16", "!COLOUR", "Colour,Number"];
/** What the words are told from, the files of others, and other languages. */
const LEFT_OUT = /^tests\/(?:words|fixtures|golden)\/|^content\/(?!en\/)|\/SOURCES\.md$/;

const folders = [".ci", "components", "content", "islands", "lib", "routes", "static", "tests"];
const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "deno.json", "main.ts", "dev.ts"];
const files = [...pages, ...await listFiles(folders)]
  .filter((file) => /\.(?:tsx?|js|json|md|css)$|^\.ci\//.test(file) && !LEFT_OUT.test(file));
const texts = await Promise.all(files.map(async (file) => ({
  file,
  text: await Deno.readTextFile(file),
})));

const makers = texts.filter(({ file }) => file.startsWith(MAKERS));
const names = makers.flatMap(({ text }) =>
  [...text.matchAll(/^#[^|]*\|([^|\n]+)/gm)].map(([, name]) => name!)
).filter((name) => britishWords("", name).length > 0).sort((a, b) => b.length - a.length);

const own = texts.filter(({ file }) => !file.startsWith(MAKERS));
const types = own.filter(({ file }) =>
  /^(?:components|islands|lib|routes)\/.*\.tsx?$/.test(file) && !/^lib\/jsr\//.test(file)
).flatMap(({ file, text }) => exportedTypes(file, text));

const problems = [
  ...files.flatMap((file) => britishWords(file, file)),
  ...own.flatMap(({ file, text }) => britishWords(file, text, [...names, ...OTHERS])),
  ...doubleMeanings(types),
];
for (const sentence of problems) console.error(sentence);
if (problems.length > 0) Deno.exit(1);
console.log(`Words are in order in ${files.length} files.`);
