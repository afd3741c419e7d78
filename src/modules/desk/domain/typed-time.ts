/** A time of day as people here type it: `14:30`, `14h30`, `8h`; `HH:MM`, or null for what is none. */
export function typedTime(text: string): string | null {
  const [, hour, minute = '0'] = /^\s*(\d{1,2})\s*[:h.]\s*(\d{1,2})?\s*$/iu.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
