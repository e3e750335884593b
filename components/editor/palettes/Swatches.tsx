/** A few colors side by side. */
export function Swatches({ colors }: { readonly colors: readonly string[] }) {
  return (
    <svg
      viewBox={`0 0 ${colors.length} 1`}
      class="h-6 shrink-0 border border-edge"
      style={{ width: `${Math.min(6, colors.length) * 1.25}rem` }}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {colors.map((color, i) => (
        <rect key={i} x={i} width="1.02" height="1" fill={color} shape-rendering="crispEdges" />
      ))}
    </svg>
  );
}
