const minutesPerHour = 60;

/** Reads `17:00` as minutes after midnight; nothing for any other text. */
export function readTimeOfDay(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * minutesPerHour + Number(minutes);
}

/** The inverse of `readTimeOfDay`. */
export function printTimeOfDay(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / minutesPerHour))}:${two(minute % minutesPerHour)}`;
}
