/** A target's verdict in a few words, the same above every screen and at the head of the verdict. */
import type { TargetVerdict } from '../../shared/analysis/result.ts';
import type { Unit } from '../../shared/plan/units.ts';
import { short } from '../ui/format.ts';

export interface VerdictWords {
  /** Also by shape: ▲ holds, ▼ does not, ◇ cannot be told. */
  readonly glyph: '▲' | '▼' | '◇';
  readonly tone: 'gain' | 'loss' | 'ink';
  /** `Holds, $0.4 m to spare`, `Short by $3.1 m`, `Over by $2 m`. */
  readonly words: string;
}

export function verdictWords(verdict: TargetVerdict, unit: Unit, currency: string): VerdictWords {
  if (verdict.gap === null) return { glyph: '◇', tone: 'ink', words: 'Not defined that month' };
  const size = short(Math.abs(verdict.gap), unit, currency);
  if (verdict.holds) {
    const exactly = Math.abs(verdict.gap) < 1e-9;
    return { glyph: '▲', tone: 'gain', words: exactly ? 'Holds, just' : `Holds, ${size} to spare` };
  }
  return { glyph: '▼', tone: 'loss', words: verdict.bound === 'atLeast' ? `Short by ${size}` : `Over by ${size}` };
}
