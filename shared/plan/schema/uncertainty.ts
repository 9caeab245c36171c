/** Fields of distributions (model.md 12), by kind, and of notes. */
import { choice } from './choice.ts';
import { number, type Fields, type TextField } from './fields.ts';

export const distributionKinds = ['uniform', 'triangular', 'pert', 'normal', 'lognormal'] as const;

export type DistributionKind = (typeof distributionKinds)[number];

const kind = choice('Shape', 'How likely the values of the range are.', distributionKinds);

const any = { min: -Infinity };
const low = number('whole', 'Low', 'No value is below.', any);
const mode = number('whole', 'Most likely', 'The most likely value.', any);
const high = number('whole', 'High', 'No value is above.', any);
const sd = number('whole', 'Standard deviation', 'How far values typically lie from the mean.');

export const distributionFields: Readonly<Record<DistributionKind, Fields>> = {
  uniform: { kind, low, high },
  triangular: { kind, low, mode, high },
  pert: { kind, low, mode, high },
  normal: { kind, mean: number('whole', 'Mean', 'The mean of the values.', any), sd },
  lognormal: { kind, mean: number('whole', 'Mean', 'The mean of the values.', { above: 0 }), sd },
};

const optionalText = (label: string, meaning: string): TextField => ({
  kind: 'text',
  label,
  meaning,
  optional: true,
});

export const noteFields: Fields = {
  text: optionalText('Note', 'Why the assumption has its value.'),
  source: optionalText('Source', 'Where the value comes from.'),
  owner: optionalText('Owner', 'Who answers for it.'),
  reviewed: optionalText('Reviewed', 'When somebody last looked at it.'),
};
