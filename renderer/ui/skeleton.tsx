/** A quiet stand-in. Shows after 150 ms, so that what comes at once does not flicker. */
export function SkeletonRows({ rows, label }: { rows: number; label: string }) {
  return (
    <output aria-label={label} className="flex animate-appear flex-col gap-4 p-4">
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} aria-hidden="true" className="flex flex-col gap-2">
          <span className="h-4 w-2/5 rounded-control bg-sunken" />
          <span className="h-3 w-4/5 rounded-control bg-sunken" />
        </span>
      ))}
    </output>
  );
}
