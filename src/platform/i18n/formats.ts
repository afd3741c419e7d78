import { ZONE, localDate, type Instant, type PlainDate } from '#platform/time';

const pad = (n: number) => String(n).padStart(2, '0');
const nbsp = '\u00a0';
const grouping = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** How Vietnamese offices write things; the same in both languages of the screens, as on the papers. */
export const formats = {
  /** `05/03/2026` */
  date: (date: PlainDate) => `${pad(date.day)}/${pad(date.month)}/${date.year}`,
  /** `14:08`, local time */
  time: (at: Instant) => {
    const local = at.toZonedDateTimeISO(ZONE);
    return `${pad(local.hour)}:${pad(local.minute)}`;
  },
  /** `05/03/2026 14:08`, local time */
  dateTime: (at: Instant) => `${formats.date(localDate(at))} ${formats.time(at)}`,
  /** `1.234,5` */
  number: (value: number) => grouping.format(value),
  /** `150.000` and the sign of the dong; whole dong. */
  money: (dong: number) => `${grouping.format(dong)}${nbsp}\u0111`,
  /** `14,2 MB`, powers of 1,000 */
  bytes: (bytes: number) => {
    if (bytes < 1_000) return `${bytes}${nbsp}B`;
    if (bytes < 1_000_000) return `${grouping.format(Math.round(bytes / 1_000))}${nbsp}KB`;
    return `${grouping.format(Math.round(bytes / 100_000) / 10)}${nbsp}MB`;
  },
};
