/** Characters that XML 1.0 has no way to write (2.2), and halves of surrogate pairs. */
// deno-lint-ignore no-control-regex
const UNWRITABLE = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as XML can hold it, in an element or in an attribute between double quotes. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, "\ufffd").replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
