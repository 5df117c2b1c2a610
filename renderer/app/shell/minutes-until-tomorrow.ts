const MORNING_HOUR = 8;

/** Minutes until eight in the morning of the next day, by this computer's clock. */
export function minutesUntilTomorrow(now: number): number {
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  morning.setHours(MORNING_HOUR, 0, 0, 0);
  return Math.max(1, Math.round((morning.getTime() - now) / 60_000));
}
