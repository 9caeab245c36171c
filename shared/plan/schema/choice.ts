import type { ChoiceField, FlagField } from './fields.ts';

export const choice = (
  label: string,
  meaning: string,
  options: readonly string[],
  fallback?: string,
): ChoiceField => ({
  kind: 'choice',
  label,
  meaning,
  options,
  ...(fallback === undefined ? {} : { default: fallback }),
});

export const flag = (label: string, meaning: string): FlagField => ({ kind: 'flag', label, meaning });
