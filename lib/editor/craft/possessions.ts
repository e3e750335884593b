import type { CraftChoice } from "./craft_choices.ts";

/** A choice with what another one knows of what is owned and paid: that is the visitor's, whatever is planned. */
export function withPossessions(choice: CraftChoice, { settings }: CraftChoice): CraftChoice {
  const { own, prices } = settings;
  return { ...choice, settings: { ...choice.settings, own, prices } };
}
