/**
 * Where one was in each plan: its section, what was chosen there, how far it was scrolled. Kept by the browser, apart
 * from the plans; losing it costs nothing.
 */
import { beginPlansAt, sectionIds, useView, type SectionId } from './view.ts';

interface Remembered {
  readonly section: SectionId;
  readonly items: Readonly<Partial<Record<SectionId, string>>>;
  readonly scrolled: Readonly<Partial<Record<SectionId, number>>>;
}

const key = 'groundplan:where';
/** Of more plans nobody remembers where they were either. */
const mostPlans = 30;

let places: Map<string, Remembered> | undefined;

/** What another version wrote is forgotten. */
function readAll(): Map<string, Remembered> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Map(
      (Array.isArray(read) ? read : []).filter(
        (entry): entry is [string, Remembered] =>
          Array.isArray(entry) &&
          typeof entry[0] === 'string' &&
          sectionIds.includes((entry[1] as Remembered | undefined)?.section as SectionId) &&
          typeof (entry[1] as Remembered).items === 'object' &&
          typeof (entry[1] as Remembered).scrolled === 'object',
      ),
    );
  } catch {
    return new Map();
  }
}

const all = (): Map<string, Remembered> => (places ??= readAll());

const nowhere: Remembered = { section: 'verdict', items: {}, scrolled: {} };

const whereIn = (planId: string): Remembered => all().get(planId) ?? nowhere;

function remember(planId: string, where: Partial<Remembered>): void {
  const before = whereIn(planId);
  // Those looked at last come last, and stay.
  all().delete(planId);
  all().set(planId, { ...before, ...where });
}

export const scrolledIn = (planId: string, section: SectionId): number =>
  whereIn(planId).scrolled[section] ?? 0;

export function rememberScrolled(planId: string, section: SectionId, top: number): void {
  remember(planId, { scrolled: { ...whereIn(planId).scrolled, [section]: Math.round(top) } });
}

function keep(): void {
  try {
    localStorage.setItem(key, JSON.stringify([...all()].slice(-mostPlans)));
  } catch {
    // A browser that keeps nothing is used all the same.
  }
}

/** Follows where one is, and brings one back to where one was when a plan is opened. Returns the unlistener. */
export function followPlaces(): () => void {
  const { planId: opened } = useView.getState();
  // The address says the section, but not which team.
  if (opened !== null) useView.setState({ items: whereIn(opened).items });
  const unsubscribe = useView.subscribe(({ planId, section, items }, before) => {
    if (planId === null) return;
    if (section !== before.section || items !== before.items || planId !== before.planId) {
      remember(planId, { section, items });
    }
  });
  window.addEventListener('pagehide', keep);
  return () => {
    unsubscribe();
    window.removeEventListener('pagehide', keep);
  };
}

beginPlansAt(whereIn);
