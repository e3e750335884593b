import { findPalette } from "@/lib/color/load_palette.ts";
import { type Piece, pieceLink } from "@/lib/content/gallery.ts";
import type { Language } from "@/lib/content/language.ts";
import { editorText, siteMessages } from "@/lib/content/messages.ts";
import { DITHER_NAMES } from "@/lib/document/ditherings.ts";
import type { PaletteChoice } from "@/lib/document/settings.ts";
import { phrase } from "@/lib/language/phrase.ts";
import { PieceImage } from "./PieceImage.tsx";

interface PieceCardProps {
  readonly piece: Piece;
  readonly language: Language;
  /** Whether it is the first of its page. */
  readonly first: boolean;
}

/** A piece with the label beside it: what it is, how it was made, where its picture comes from. */
export function PieceCard({ piece, language, first }: PieceCardProps) {
  const { inspiration: text } = siteMessages(language);
  const { settings } = piece;
  const dithers = { ...DITHER_NAMES, ...editorText(language).controls.dithers };
  const facts = [
    [text.size, phrase(text.cells, { columns: settings.columns, rows: settings.rows }, language)],
    [text.colors, describePalette(settings.palette, language)],
    ...(settings.dither === "none" ? [] : [[text.dither, dithers[settings.dither]]]),
    [text.license, piece.license],
  ];
  return (
    <li id={piece.id} class="mb-10 grid scroll-mt-6 [grid-row:span_2] [grid-template-rows:subgrid]">
      <div class="self-end">
        <PieceImage piece={piece} first={first} />
      </div>
      <div class="rounded-lg border border-line bg-surface p-4 sm:p-5">
        <h2 class="text-xl font-bold leading-tight">{piece.work}</h2>
        <p class="text-muted">
          {phrase(text.by, { artist: piece.artist }, language)}
          {piece.year === null ? null : `, ${piece.year}`}
        </p>
        <p class="mt-3">{piece.note}</p>
        <dl class="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
          {facts.map(([name, value]) => (
            <>
              <dt class="text-muted">{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
          <dt class="text-muted">{text.source}</dt>
          <dd class="break-words">
            <Source source={piece.source} />
          </dd>
        </dl>
        <a
          class="mt-4 inline-flex min-h-[2.75rem] items-center rounded border border-accent bg-accent px-5 font-semibold text-accent-ink hover:underline"
          href={pieceLink(piece, language)}
          aria-current="false"
          aria-label={`${text.open}: ${piece.work}`}
        >
          {text.open}
        </a>
      </div>
    </li>
  );
}

function Source({ source }: { readonly source: string }) {
  if (!source.startsWith("https://")) return <>{source}</>;
  return (
    <a class="text-accent underline" href={source} rel="external noopener">
      {new URL(source).hostname}
    </a>
  );
}

function describePalette(palette: PaletteChoice, language: Language): string {
  const { inspiration: text } = siteMessages(language);
  switch (palette.kind) {
    case "full":
      return text.colorsFull;
    case "best":
      return phrase(text.colorsBest, { count: palette.colors }, language);
    case "preset":
      return phrase(
        text.colorsPreset,
        { name: findPalette(palette.id)?.name ?? palette.id },
        language,
      );
    case "custom":
      return phrase(text.colorsCustom, { count: palette.hex.length }, language);
  }
}
