/**
 * Where an assumption stands in the window, and the way there: its section, the team or segment it belongs to, and the
 * focus on its row. Rows say what they are about in `data-path`.
 */
import { useView, type SectionId } from './view.ts';

export interface PlaceInWindow {
  readonly section: SectionId;
  /** The team, channel, segment or service team to be shown there. */
  readonly item?: string;
}

export function placeOf(path: string): PlaceInWindow {
  const [first = '', second] = path.split('.');
  const withItem = (section: SectionId): PlaceInWindow =>
    second === undefined ? { section } : { section, item: second };
  switch (first) {
    case 'targets':
      return { section: 'targets' };
    case 'segments':
      return withItem('customers');
    case 'salesTeams':
      return withItem('sales');
    case 'channels':
      return withItem('demand');
    case 'support':
    case 'onboarding':
    case 'csm':
      return { section: 'service', item: first };
    case 'costs':
    case 'cash':
      return { section: 'money' };
    case 'actuals':
      return { section: 'actuals' };
    default:
      return { section: 'basics' };
  }
}

/** Rows of a section that is only now drawn appear within this time. */
const patienceMs = 3_000;

/** Shows an assumption where it is edited and gives its row the focus. */
export function goToPath(path: string): void {
  const { section, item } = placeOf(path);
  useView.getState().showSection(section, item);
  const since = performance.now();
  const look = (): void => {
    const row = rowOf(path);
    if (row !== undefined) focusOn(row);
    else if (performance.now() - since < patienceMs) requestAnimationFrame(look);
  };
  // The section shown before may have a row of the same path, and is gone after the next picture.
  requestAnimationFrame(() => requestAnimationFrame(look));
}

/** The row of the path itself, or of the assumption that the path goes into. */
function rowOf(path: string): HTMLElement | undefined {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const at = CSS.escape(steps.slice(0, length).join('.'));
    const row = document.querySelector<HTMLElement>(`main [data-path="${at}"]`);
    if (row !== null) return row;
  }
  return undefined;
}

const focusable =
  'input:not([type="hidden"]), textarea, select, [role="gridcell"][tabindex], [tabindex="0"], button:not([disabled])';

function focusOn(row: HTMLElement): void {
  for (let at = row.closest('details'); at !== null; at = at.parentElement?.closest('details') ?? null)
    at.open = true;
  row.scrollIntoView({ block: 'center' });
  const target = row.matches(focusable) ? row : row.querySelector<HTMLElement>(focusable);
  target?.focus({ preventScroll: true });
}
