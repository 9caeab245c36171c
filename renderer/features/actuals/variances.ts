/** Differences between actual and planned numbers as they are read: signed, in per cent, good or bad. */
import { isBetterLow } from '../../../shared/analysis/betterLow.ts';
import type { Unit } from '../../../shared/plan/units.ts';
import { unitInfo } from '../../../shared/plan/units.ts';
import { distance, percentText, short } from '../../ui/format.ts';

export type Tone = 'gain' | 'loss' | 'ink';

/** A difference below this share of the plan is none: it would read as 0.0 %. */
const nothing = 5e-4;

export const isAsPlanned = (variance: number | null, plan: number | null): boolean =>
  variance !== null && plan !== null && Math.abs(variance) <= nothing * Math.abs(plan);

export function toneOf(series: string, variance: number | null, plan: number | null): Tone {
  if (variance === null || variance === 0 || isAsPlanned(variance, plan)) return 'ink';
  return variance > 0 === !isBetterLow(series) ? 'gain' : 'loss';
}

/** `+$1.2 m`, `−3.1 points`. */
export function signedVariance(variance: number | null, unit: Unit, currency: string): string {
  if (variance === null) return '–';
  const isShare = unitInfo(unit).style === 'percent';
  const text = isShare
    ? distance(Math.abs(variance), unit, currency)
    : short(Math.abs(variance), unit, currency);
  return variance > 0 ? `+${text}` : variance < 0 ? `−${text}` : text;
}

/** `+3.2%` of the plan; empty where the plan is not above zero or the share says nothing any more. */
export function shareOfPlan(variance: number | null, plan: number | null): string {
  if (variance === null || plan === null || !(plan > 1e-6)) return '';
  const share = variance / plan;
  if (Math.abs(share) > 9.995) return '';
  const text = percentText(Math.abs(share), Math.abs(share) < 0.0995 ? 1 : 0);
  return `${share < 0 ? '−' : '+'}${text}`;
}
