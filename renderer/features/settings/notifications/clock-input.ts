/** What a time field holds, `HH:MM`, from minutes since midnight. */
export function toTimeField(minute: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** Minutes since midnight; null while the field is empty or half typed. */
export function fromTimeField(value: string): number | null {
  const match = /^(\d{2}):(\d{2})/.exec(value);
  if (match === null) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return minute < 1440 ? minute : null;
}
