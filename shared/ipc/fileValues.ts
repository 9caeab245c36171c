/**
 * What crosses with files. Calls move JSON and nothing else; bytes go beside them, in a parcel that the process keeps
 * for a few minutes under a name nobody can guess and gives out once:
 *
 * - A file for the user: the process replies `offered`; the window has its carrier save the parcel. In the desktop app
 *   that is the system's save dialog, in a browser a download.
 * - A file from the user: the carrier sends its bytes and has the parcel's name back, which the window then names in a
 *   call. Choosing a file is the page's own `<input type="file">` in both hosts.
 */
import * as v from 'valibot';

/** The most bytes of a file that the process takes; that is also the most the workbook reader reads. */
export const maxFileBytes = 100_000_000;
/** The longest text of a table that the window has saved for it, in UTF-16 units. */
export const maxTableLength = 10_000_000;

/** 256 random bits. */
export const parcelPattern = /^[\w-]{43}$/;
export const parcel = v.pipe(v.string(), v.regex(parcelPattern, 'Expected the name of a file that waits'));

/** The window's own name for long work, so that it can follow and cancel it. */
export const task = v.pipe(v.string(), v.regex(/^[\w-]{16,64}$/, 'Expected the id of a task'));

export const offered = v.object({
  kind: v.literal('offered'),
  parcel,
  /** As the file will be called, unless the user chooses otherwise. */
  name: v.string(),
  bytes: v.number(),
});

export const cancelled = v.object({ kind: v.literal('cancelled') });

/** One sheet of a workbook as plain rows; dates are `YYYY-MM-DD`, formulas what they gave, gaps `null`. */
export const sheetRows = v.object({
  name: v.string(),
  rows: v.array(v.array(v.union([v.string(), v.number(), v.boolean(), v.null()]))),
});

export type SheetRows = v.InferOutput<typeof sheetRows>;

/** What came of saving a parcel, as a carrier says it. */
export const saving = v.variant('kind', [
  /** On disk, where the user wanted it. */
  v.object({ kind: v.literal('saved'), place: v.string() }),
  /** The browser has taken it over; where it goes is the browser's business. */
  v.object({ kind: v.literal('handedOver') }),
  /** The user changed their mind. */
  v.object({ kind: v.literal('cancelled') }),
  v.object({ kind: v.literal('failed'), message: v.string() }),
]);

/** What came of sending a file. */
export const receiving = v.variant('kind', [
  v.object({ kind: v.literal('received'), parcel }),
  v.object({ kind: v.literal('failed'), message: v.string() }),
]);

export type Saving = v.InferOutput<typeof saving>;
export type Receiving = v.InferOutput<typeof receiving>;
