/** Leads to an assumption: its section, the thing it belongs to, and the row where it is typed. */
import { sectionOf, thingOf } from '../../shared/plan/sectionOf.ts';
import { useView } from './view.ts';

/** A section that was not shown before is fetched first: some three seconds. */
const mostFrames = 180;
/** So long the very row is waited for before one that holds it, or that it holds, will do. */
const exactFrames = 30;

const focusable = 'input, textarea, select, button, [tabindex]';

/** Which attempt is the latest: one that somebody went on from looks for nothing any more. */
let latest = 0;

export function goTo(path: string): void {
  const section = sectionOf(path);
  const thing = thingOf(path);
  useView.getState().showSection(section, thing?.slice(thing.lastIndexOf('.') + 1));
  latest += 1;
  const attempt = latest;
  // The section shown before may have a row of the same path, and is gone after the next picture.
  requestAnimationFrame(() => requestAnimationFrame(() => seek(path, attempt, 0)));
}

function seek(path: string, attempt: number, frame: number): void {
  if (attempt !== latest) return;
  const row = rowOf(path) ?? (frame > exactFrames ? nearRow(path) : undefined);
  if (row !== undefined) {
    for (let at = row.closest('details'); at !== null; at = at.parentElement?.closest('details') ?? null)
      at.open = true;
    row.scrollIntoView({ block: 'center' });
    row.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true });
  } else if (frame < mostFrames) requestAnimationFrame(() => seek(path, attempt, frame + 1));
  else document.querySelector('main')?.focus();
}

/** Rows of forms say their path, rows of tables by month their id, which is the path of their series. */
function rowOf(path: string): HTMLElement | undefined {
  const wanted = CSS.escape(path);
  return (
    document.querySelector<HTMLElement>(`main [data-path="${wanted}"], main [data-row="${wanted}"]`) ??
    undefined
  );
}

/** The row of a group or list that the path is in, else the first row inside what it names. */
function nearRow(path: string): HTMLElement | undefined {
  const steps = path.split('.');
  for (let length = steps.length - 1; length > 1; length -= 1) {
    const row = rowOf(steps.slice(0, length).join('.'));
    if (row !== undefined) return row;
  }
  return (
    document.querySelector<HTMLElement>(`main [data-path^="${CSS.escape(path)}."]`) ??
    (steps[0] === 'targets' ? rowOf(steps[1] ?? '') : undefined)
  );
}
