/** Days and times of day as people read them, in the user's own time zone but where a day was written without one. */
import { perLocale } from './locale.ts';

const forms = perLocale(
  (locale) =>
    ({
      day: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
      moment: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
      time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
      /** A day as such, such as `2027-03-01`: the same everywhere. */
      calendarDay: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    }) as const,
);

/** An ISO 8601 time as `1 Mar 2027`, `1 Mar 2027, 14:30`, `14:30`, or `1 March 2027`. */
export const dateText = (iso: string, style: keyof ReturnType<typeof forms>): string =>
  forms()[style].format(new Date(iso));
