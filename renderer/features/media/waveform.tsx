const TALL = 24;
const STEP = 4;

/** How loud a voice note is over its length, and how much of it was heard. The slider below it says it in words. */
export function Waveform({ heights, played }: { heights: readonly number[]; played: number }) {
  if (heights.length === 0) return null;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${String(heights.length * STEP)} ${String(TALL)}`}
      className="h-6 w-56 max-w-full"
      preserveAspectRatio="none"
    >
      {heights.map((height, at) => {
        const tall = Math.max(2, (height / 100) * TALL);
        const heard = at / heights.length < played;
        return (
          <rect
            // Bars have no other name than their place.
            key={at}
            x={at * STEP}
            y={(TALL - tall) / 2}
            width={STEP - 1}
            height={tall}
            rx={1}
            fill="currentColor"
            className={heard ? 'text-accent' : 'text-control'}
          />
        );
      })}
    </svg>
  );
}
