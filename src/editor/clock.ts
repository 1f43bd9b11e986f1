import type { CalendarDate } from '../core/index';

/** Today, where the editor runs. */
export function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
