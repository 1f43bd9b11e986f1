/** A day of the calendar. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** A date as read from what somebody wrote. */
export interface ReadDate {
  readonly date: CalendarDate;
  /** Whether it is written as 2026-03-14. */
  readonly standard: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NUMERIC_ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{2}|\d{4})$/;
const DAY_NAMED = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?,? (\d{4}|\d{2})$/;
const MONTH_NAMED = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;

/** Days in a month; 29 for February of a leap year. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dateOf(year: number, month: number, day: number): CalendarDate | undefined {
  const full = year < 100 ? 2000 + year : year;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(full, month)) return undefined;
  return { year: full, month, day };
}

/**
 * Reads a date: 2026-03-14, and the ways people in the UK write one (14/3/26, 14.3.2026, 14 March 2026, March 14 2026).
 * Day comes before month. Two-digit years are of this century. `undefined` means it is no date.
 */
export function parseDate(written: string): ReadDate | undefined {
  const text = written.trim().toLowerCase().replace(/\s+/g, ' ');
  const iso = NUMERIC_ISO.exec(text);
  if (iso) {
    const date = dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return date && { date, standard: renderDate(date) === text };
  }
  const numeric = DAY_FIRST.exec(text);
  const named = DAY_NAMED.exec(text);
  const american = MONTH_NAMED.exec(text);
  const month = (name: string | undefined) => MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;
  const date = numeric
    ? dateOf(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]))
    : named
      ? dateOf(Number(named[3]), month(named[2]), Number(named[1]))
      : american
        ? dateOf(Number(american[3]), month(american[1]), Number(american[2]))
        : undefined;
  return date && { date, standard: false };
}

/** The date as 2026-03-14. */
export function renderDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Below zero when `a` is before `b`, above when after. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
