import { type Piece, pieceImage } from "@/lib/content/gallery.ts";
import { inlinePicture } from "@/lib/content/inline_picture.ts";

interface PieceImageProps {
  readonly piece: Piece;
  /** Whether it is the first of its page, and comes with it; others load when they come near. */
  readonly first?: boolean;
}

/** A piece in its frame, as it would hang. Its size is told, so that nothing moves when it arrives. */
export function PieceImage({ piece, first = false }: PieceImageProps) {
  const { columns, rows } = piece.settings;
  const width = rows > columns ? "mx-auto w-3/4" : "w-full";
  return (
    <div class={`${width} border-[10px] border-wood bg-surface p-2 shadow-xl sm:p-3`}>
      <img
        class="w-full"
        src={first ? inlinePicture(pieceImage(piece)) : pieceImage(piece)}
        alt={piece.alt}
        width={columns * 12}
        height={rows * 12}
        loading={first ? "eager" : "lazy"}
        decoding={first ? "sync" : "async"}
      />
    </div>
  );
}
