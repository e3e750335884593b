import { METAS } from "./metas.ts";
import type { OutputMeta, OutputPlace } from "./output.ts";

/** Ids of the kinds of files: the names of their folders, with dashes. */
export type OutputId = keyof typeof METAS;

/** What is known of the kind of file of that id. */
export type MetaOf<Id extends OutputId> = typeof METAS[Id];

/** Ids of those that the engine makes, wherever it runs. */
export type EngineOutputId = {
  [Id in OutputId]: MetaOf<Id>["madeBy"] extends "engine" ? Id : never;
}[OutputId];

/** Ids of those that take a page. */
export type PageOutputId = Exclude<OutputId, EngineOutputId>;

/** A kind of file with its id. */
export type Output = {
  [Id in OutputId]:
    & Extract<OutputMeta, { readonly madeBy: MetaOf<Id>["madeBy"] }>
    & { readonly id: Id; readonly needs: MetaOf<Id>["needs"] };
}[OutputId];

/** One that the engine makes. */
export type EngineOutput = Extract<Output, { readonly madeBy: "engine" }>;

/** One that shows a grid alone, a grid in a style, a wall or the uploaded picture. */
export type OutputOf<Needs extends Output["needs"]> = Extract<Output, { readonly needs: Needs }>;

/** Every kind of file, in the order in which they are offered. */
export const OUTPUTS: readonly Output[] = Object.entries(METAS)
  .map(([id, meta]) => ({ ...meta, id }) as Output)
  .sort((one, other) => one.order - other.order);

/** Those that the command line can make, too. */
export const ENGINE_OUTPUTS: readonly EngineOutput[] = OUTPUTS.filter(isEngineOutput);

/** The kind of file of that id. */
export function outputById(id: EngineOutputId): EngineOutput;
export function outputById(id: OutputId): Output;
export function outputById(id: OutputId): Output {
  return OUTPUTS.find((output) => output.id === id)!;
}

/** Those that the engine makes and the page offers in a place. */
export function engineOutputsIn(place: OutputPlace): EngineOutput[] {
  return ENGINE_OUTPUTS.filter(({ places }) => places.includes(place));
}

/** Those that a card offers which shows a piece in a style, a wall or the uploaded picture. */
export function cardOutputs<Needs extends Output["needs"]>(needs: Needs): OutputOf<Needs>[] {
  return OUTPUTS.filter((output): output is OutputOf<Needs> =>
    output.needs === needs && output.places.includes("card")
  );
}

function isEngineOutput(output: Output): output is EngineOutput {
  return output.madeBy === "engine";
}
