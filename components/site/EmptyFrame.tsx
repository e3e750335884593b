import { Frame } from "./Frame.tsx";

/** A frame that hangs askew on its nail and holds nothing: for pages that are not there. */
export function EmptyFrame() {
  return (
    <svg
      class="h-auto w-full max-w-[24rem]"
      viewBox="0 0 384 320"
      width="384"
      height="320"
      aria-hidden="true"
    >
      <path class="fill-wall" d="M0 0h384v320H0z" />
      <path class="stroke-edge" fill="none" stroke-width="2" d="M192 32 118 96M192 32l62 52" />
      <path class="fill-edge" d="M188 26h8v10h-8z" />
      <g transform="rotate(-5 192 32)">
        <Frame x={104} y={116} width={176} height={132} wood={14} mat={0}>
          <path class="fill-wall" d="M104 116h176v132H104z" />
          <path class="fill-wall-shade" d="M104 116h176v10H114v122h-10z" />
        </Frame>
      </g>
    </svg>
  );
}
