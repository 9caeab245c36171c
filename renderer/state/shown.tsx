/**
 * The results that the screen below the verdict shows. They follow the results themselves after the verdict has been
 * painted, in a rendering that typing may interrupt: a keystroke waits for the verdict and the field, for nothing else.
 */
import {
  createContext,
  startTransition,
  use,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { Computed } from '../../shared/model/index.ts';
import type { Plan } from '../../shared/plan/types.ts';
import { afterPaint } from './afterPaint.ts';
import type { Elsewhere } from './elsewhere.ts';
import { keepNumbers, letGoNumbers, useResults, type Results } from './results.ts';

/** What the killers take, which comes later than the numbers. */
type Killers = Pick<Results, 'attributions' | 'stale'>;

/** Results of an open plan: for a moment those before the latest edit. */
export interface Shown extends Omit<Results, keyof Killers | 'isBehind'> {
  readonly plan: Plan;
  readonly computed: Computed;
  /** Set where these are numbers of a plan that is not the one on the screen. */
  readonly elsewhere?: Elsewhere;
}

const isShowable = (results: Results): results is Results & Shown =>
  results.plan !== null && results.computed !== null;

const ShownResults = createContext<Shown | null>(null);
/** Apart from the numbers: were they one, everything would be drawn once more when the worker answers. */
const ShownKillers = createContext<Killers>({ attributions: null, stale: false });

/** Around everything that shows numbers of the open plan, except the verdict in a few words. */
export function FollowingResults({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Results>(useResults.getState);
  /** What is being drawn. One at a time: were each drawing given up for the next, none would end while one types. */
  const drawing = useRef<Computed | null>(null);
  const { plan, base, scenario, computed, verdicts, attributions, stale } = shown;

  useLayoutEffect(() => {
    if (computed === null) return undefined;
    keepNumbers(computed);
    return () => letGoNumbers(computed);
  }, [computed]);

  useEffect(() => {
    drawing.current = null;
    let callOff: (() => void) | undefined;
    const follow = (): void => {
      callOff ??= afterPaint(() => {
        callOff = undefined;
        const next = useResults.getState();
        if (drawing.current !== null || next === shown || !isShowable(next)) return;
        drawing.current = next.computed;
        keepNumbers(next.computed);
        startTransition(() => setShown(next));
      });
    };
    const end = useResults.subscribe(follow);
    if (useResults.getState() !== shown) follow();
    return () => {
      end();
      callOff?.();
    };
  }, [shown]);

  useEffect(
    () => () => {
      if (drawing.current !== null) letGoNumbers(drawing.current);
    },
    [],
  );

  const numbers = useMemo(
    () => (plan === null || computed === null ? null : { plan, base, scenario, computed, verdicts }),
    [plan, base, scenario, computed, verdicts],
  );
  const killers = useMemo(() => ({ attributions, stale }), [attributions, stale]);
  if (numbers === null) return null;
  return (
    <ShownResults value={numbers}>
      <ShownKillers value={killers}>{children}</ShownKillers>
    </ShownResults>
  );
}

interface ShowingElsewhereProps {
  /** `null` for the plan on the screen after all. */
  readonly of: Elsewhere | null;
  readonly children: ReactNode;
}

/** Around numbers of a plan that is not on the screen: they are read, and answer, as those of that plan. */
export function ShowingElsewhere({ of, children }: ShowingElsewhereProps) {
  const numbers = useMemo(() => {
    if (of === null) return null;
    const { plan, computed, verdicts } = of;
    return { plan, base: null, scenario: 'base', computed, verdicts, elsewhere: of };
  }, [of]);
  if (numbers === null) return children;
  return <ShownResults value={numbers}>{children}</ShownResults>;
}

/** Nothing is drawn outside FollowingResults, so this throws there. */
export function useShown(): Shown {
  const shown = use(ShownResults);
  if (shown === null) throw new Error('Numbers are shown outside FollowingResults');
  return shown;
}

/** Of the plan's targets, one each; those before the latest edit while `stale`. */
export const useShownKillers = (): Killers => use(ShownKillers);
