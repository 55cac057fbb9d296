/** A ratio (0..1) as a small ring; the figure stands beside it. */
export function ProgressRing({ ratio }: { ratio: number }) {
  const around = 2 * Math.PI * 6;
  return (
    <svg viewBox="0 0 16 16" className="size-[15px] shrink-0 -rotate-90" fill="none" aria-hidden="true">
      <circle cx="8" cy="8" r="6" className="stroke-line-2" strokeWidth="2" />
      {/* Its round end would show something where there is nothing. */}
      {ratio > 0 && (
        <circle
          cx="8"
          cy="8"
          r="6"
          className="stroke-accent"
          strokeWidth="2"
          strokeLinecap="round"
          strokeDasharray={`${around * Math.min(1, ratio)} ${around}`}
        />
      )}
    </svg>
  );
}
