/** A sum of money of the whole company that is in the result document under its own name. */
import { quantity, type Quantity } from '../../engine/declaration.ts';

export const money = (
  name: string,
  label: string,
  meaning: string,
  formula: string,
  rest: Partial<Quantity> = {},
): Quantity =>
  quantity({ name, series: name, label, meaning, unit: 'money', formula, source: 'model.md 10', ...rest });
