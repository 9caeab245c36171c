/**
 * Where in the window one is: the screen, the section, which target, and the trail of "Why?". Not the plan's
 * business, so not saved with it; the address bar keeps it over a reload.
 */
import { create } from 'zustand';
import type { KillerId } from '../../shared/analysis/index.ts';
import type { Address } from '../../shared/engine/explanation.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Relation } from './relation.ts';

export const sectionIds = [
  'verdict',
  'targets',
  'sales',
  'demand',
  'customers',
  'service',
  'money',
  'checks',
  'scenarios',
  'actuals',
  'history',
  'basics',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** A quarter or year whose number was asked about, by its months. */
export interface PeriodAsked {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** A flow is the sum of its months, anything else that of the last. */
  readonly isSum: boolean;
}

/**
 * What "Why?" is asked about: a number of the model, one killer's share of a target, what a spreadsheet would promise
 * for a target, or how numbers stand to each other.
 */
export type WhySubject =
  | { readonly kind: 'number'; readonly address: Address; readonly over?: PeriodAsked | undefined }
  | { readonly kind: 'killer'; readonly killer: KillerId; readonly target: number }
  | { readonly kind: 'naive'; readonly target: number }
  | { readonly kind: 'relation'; readonly relation: Relation };

interface View {
  readonly planId: string | null;
  readonly section: SectionId;
  /** Which team, channel or segment a section shows, by section. */
  readonly items: Readonly<Partial<Record<SectionId, string>>>;
  /** Position in the plan's list of targets. */
  readonly target: number;
  /** From the number asked about first to the one shown; empty when the panel is closed. */
  readonly trail: readonly WhySubject[];
  /** The plan that the trail is about, where it is not the one on the screen. */
  readonly elsewhere: Elsewhere | null;
  readonly showPlan: (planId: string | null) => void;
  readonly showSection: (section: SectionId, item?: string) => void;
  readonly showTarget: (target: number) => void;
  readonly why: (subject: WhySubject, elsewhere?: Elsewhere) => void;
  readonly whyFurther: (subject: WhySubject) => void;
  /** In place of the number shown, such as the same a month later: the way back stays as it is. */
  readonly whyInstead: (subject: WhySubject) => void;
  readonly backTo: (length: number) => void;
}

/** What had the focus when "Why?" was asked. */
let asked: Element | null = null;

/** Gives the focus back to what asked, or to the section where that is gone. */
export function focusAsked(): void {
  const target = asked?.isConnected === true ? asked : document.querySelector('main');
  asked = null;
  if (target instanceof HTMLElement) target.focus();
}

function fromAddress(): Pick<View, 'planId' | 'section'> {
  const [plan = '', section = ''] = location.hash.replace(/^#\/?/u, '').split('/');
  return {
    planId: plan === '' ? null : plan,
    section: sectionIds.find((id) => id === section) ?? 'verdict',
  };
}

type Place = Pick<View, 'section' | 'items'>;
const beginning: Place = { section: 'verdict', items: {} };
let placeIn: (planId: string) => Place = () => beginning;

/** Where in a plan one begins when it is opened. */
export function beginPlansAt(place: (planId: string) => Place): void {
  placeIn = place;
}

export const useView = create<View>((set) => ({
  ...fromAddress(),
  items: {},
  target: 0,
  trail: [],
  elsewhere: null,
  showPlan: (planId) => {
    const { section, items } = planId === null ? beginning : placeIn(planId);
    set({ planId, section, items, target: 0, trail: [], elsewhere: null });
  },
  showSection: (section, item) =>
    set((state) => ({
      section,
      items: item === undefined ? state.items : { ...state.items, [section]: item },
    })),
  showTarget: (target) => set({ target }),
  why: (subject, elsewhere) => {
    if (document.activeElement?.closest('[data-why]') === null) asked = document.activeElement;
    set({ trail: [subject], elsewhere: elsewhere ?? null });
  },
  whyFurther: (subject) => set((state) => ({ trail: [...state.trail, subject] })),
  whyInstead: (subject) => set((state) => ({ trail: [...state.trail.slice(0, -1), subject] })),
  backTo: (length) => set((state) => ({ trail: state.trail.slice(0, length) })),
}));

function writeAddress({ planId, section }: View): void {
  const hash = planId === null ? '#/' : `#/${planId}/${section}`;
  if (location.hash !== hash) history.pushState(null, '', hash);
}

/** Keeps the address bar in step, and follows back and forward. Returns the unlistener. */
export function followAddress(): () => void {
  const read = (): void => {
    const next = fromAddress();
    const { planId } = useView.getState();
    useView.setState(
      next.planId === planId ? next : { ...next, items: {}, target: 0, trail: [], elsewhere: null },
    );
  };
  window.addEventListener('popstate', read);
  const unsubscribe = useView.subscribe(writeAddress);
  return () => {
    window.removeEventListener('popstate', read);
    unsubscribe();
  };
}
