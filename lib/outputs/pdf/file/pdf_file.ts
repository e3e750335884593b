import { zlibSync } from "fflate";
import { concat } from "@/lib/image/concat.ts";

/** Objects that are packed together: more pack better, fewer are found faster. */
const PACKED_TOGETHER = 200;
const HEADER = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";

/** Number of an object in a file, to be referred to before it is written. */
export type ObjectId = number & { readonly OBJECT: unique symbol };

/** A PDF file that is being written. Objects without a stream are packed (ISO 32000-1, 7.5.7); nothing in it depends on time or chance. */
export interface PdfFile {
  readonly reserve: () => ObjectId;
  /** Writes an object's body, such as `<</Type/Page>>`. */
  readonly put: (id: ObjectId, body: string) => void;
  readonly add: (body: string) => ObjectId;
  /** Writes data with a dictionary of `entries`, packed. */
  readonly addStream: (data: Uint8Array<ArrayBuffer>, entries?: string) => ObjectId;
  /** The whole file. */
  readonly finish: (root: ObjectId, info: ObjectId) => Uint8Array<ArrayBuffer>;
}

/** How others refer to an object. */
export function refTo(id: ObjectId): string {
  return `${id} 0 R`;
}

/** Where an object is: at a byte, or packed with others at a place. */
type Place =
  | { readonly offset: number }
  | { readonly pack: ObjectId; readonly index: number };

export function newPdfFile(): PdfFile {
  const parts: Uint8Array[] = [bytesOf(HEADER)];
  let length = parts[0]!.length;
  let count = 0;
  const places = new Map<ObjectId, Place>();
  const bodies: { readonly id: ObjectId; readonly body: string }[] = [];
  const write = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  const reserve = () => ++count as ObjectId;
  const writeStream = (id: ObjectId, packed: Uint8Array, entries: string) => {
    places.set(id, { offset: length });
    write(
      bytesOf(`${id} 0 obj\n<<${entries}/Length ${packed.length}/Filter/FlateDecode>>stream\n`),
    );
    write(packed);
    write(bytesOf("\nendstream\nendobj\n"));
  };
  const pack = () => {
    for (let from = 0; from < bodies.length; from += PACKED_TOGETHER) {
      const some = bodies.slice(from, from + PACKED_TOGETHER);
      const id = reserve();
      let at = 0;
      const head = some.map(({ id, body }) => {
        const entry = `${id} ${at}`;
        at += body.length + 1;
        return entry;
      }).join(" ") + "\n";
      const text = head + some.map(({ body }) => body + "\n").join("");
      writeStream(
        id,
        zlibSync(bytesOf(text), { level: 6 }),
        `/Type/ObjStm/N ${some.length}/First ${head.length}`,
      );
      some.forEach((one, index) => places.set(one.id, { pack: id, index }));
    }
  };
  return {
    reserve,
    put: (id, body) => {
      bodies.push({ id, body });
    },
    add: (body) => {
      const id = reserve();
      bodies.push({ id, body });
      return id;
    },
    addStream: (data, entries = "") => {
      const id = reserve();
      writeStream(id, zlibSync(data, { level: 6 }), entries);
      return id;
    },
    finish: (root, info) => {
      pack();
      const id = reserve();
      const start = length;
      places.set(id, { offset: start });
      const mark = markOf(parts);
      writeStream(
        id,
        zlibSync(tableOf(places, count), { level: 6 }),
        `/Type/XRef/Size ${count + 1}/W[1 4 2]/Root ${refTo(root)}/Info ${
          refTo(info)
        }/ID[<${mark}><${mark}>]`,
      );
      write(bytesOf(`startxref\n${start}\n%%EOF\n`));
      return concat(parts);
    },
  };
}

/** Where each object is: 7 bytes each, as the table's `W` says. */
function tableOf(places: ReadonlyMap<ObjectId, Place>, count: number): Uint8Array<ArrayBuffer> {
  const table = new DataView(new ArrayBuffer((count + 1) * 7));
  table.setUint16(5, 0xffff);
  for (const [id, place] of places) {
    const isPacked = "pack" in place;
    table.setUint8(id * 7, isPacked ? 2 : 1);
    table.setUint32(id * 7 + 1, isPacked ? place.pack : place.offset);
    table.setUint16(id * 7 + 5, isPacked ? place.index : 0);
  }
  return new Uint8Array(table.buffer);
}

/** A mark of the file's content by which programs know it again (four runs of FNV-1a). */
function markOf(parts: readonly Uint8Array[]): string {
  const hashes = [1, 2, 3, 4].map((seed) => Math.imul(0x811c9dc5, seed));
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      const which = at & 3;
      hashes[which] = Math.imul(hashes[which]! ^ part[at]!, 0x01000193);
    }
  }
  return hashes.map((hash) => (hash >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Characters up to U+00FF, a byte each. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** A text for people, in any script: UTF-16 with a byte order mark. */
export function textString(text: string): string {
  let hex = "FEFF";
  for (let at = 0; at < text.length; at++) {
    hex += text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
  }
  return `<${hex}>`;
}
