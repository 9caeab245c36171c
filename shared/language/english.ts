/** English needs no catalogue but for what is said of one thing only. */
import type { Catalogue } from './say.ts';

export const englishForms: Catalogue = {
  '{count} series by month lose what stands after the new end._one':
    '{count} series by month loses what stands after the new end.',
  'Scenario {name} loses {count} changes of months that go._one':
    'Scenario {name} loses {count} change of a month that goes.',
  '{count} notes go with it._one': '{count} note goes with it.',
  '{count} ranges go with it._one': '{count} range goes with it.',
  'The actual numbers of {count} series go with it._one': 'The actual numbers of {count} series go with it.',
  'Take {count} changes over_one': 'Take {count} change over',
  'in {count} months from {month}_one': 'in {month}',
  'Keep them as they are_one': 'Keep it as it is',
  'Remove them, too_one': 'Remove it, too',
  '{names} stand on it._one': '{names} stands on it.',
  '{names} take its changes over and stand on {basedOn}. Their numbers stay the same._one':
    '{names} takes its changes over and stands on {basedOn}. Its numbers stay the same.',
  '{names} start from the base plan, so their numbers change with it._one':
    '{names} starts from the base plan, so its numbers change with it.',
  'Demand limits in {count} months, capacity in {capacity}._one':
    'Demand limits in {count} month, capacity in {capacity}.',
  customers_one: 'customer',
  sellers_one: 'seller',
  'new customers a month_one': 'new customer a month',
  '{count} entries_one': '{count} entry',
  '{count} months_one': '{count} month',
  '{count} numbers selected. Sum {sum}, mean {mean}._one': '{count} number selected. Sum {sum}, mean {mean}.',
  '{row}: {count} months pasted_one': '{row}: {count} month pasted',
  '{row}: {count} months cut_one': '{row}: {count} month cut',
  '{row}: {count} months cleared_one': '{row}: {count} month cleared',
  '{row}: {count} months filled_one': '{row}: {count} month filled',
  '{row}: {count} months as without the scenario_one': '{row}: {count} month as without the scenario',
  'Left out: {count} months after {month}, where the plan ends._one':
    'Left out: {count} month after {month}, where the plan ends.',
  'Left out: {count} rows below the last._one': 'Left out: {count} row below the last.',
  '{digits} points_one': '{digits} point',
  '{when}, {count} plans_one': '{when}, {count} plan',
  'customers signed {count} months before_one': 'customers signed {count} month before',
  '"annual" with contracts of {count} months_one': '"annual" with contracts of {count} month',
  '{what}: {count} changes_one': '{what}: {count} change',
  '{count} targets are of a month that has passed, and stay behind._one':
    'One target is of a month that has passed, and stays behind.',
  '{count} notes on what is no longer in the plan stay behind._one':
    'One note on what is no longer in the plan stays behind.',
  '{series}: {count} quarters, each spread evenly over its three months._one':
    '{series}: one quarter, spread evenly over its three months.',
  '{series}: {count} quarters, each taken for the last month of the quarter._one':
    '{series}: one quarter, taken for its last month.',
  'For the first {count} months managers follow the heads at the start, as if the team had not grown lately._one':
    'In the first month managers follow the heads at the start, as if the team had not grown lately.',
  'Commission held back before is paid in equal parts over {count} months._one':
    'Commission held back before is paid in one month.',
  '{count} changes, old → new._one': '{count} change, old → new.',
  'Take {count} targets_one': 'Take {count} target',
  '{count} targets taken_one': '{count} target taken',
  'in place of the {count} targets of {metric}_one': 'in place of the target of {metric}',
  'beside the {count} targets of {metric}_one': 'beside the target of {metric}',
  '{count} remarks_one': '{count} remark',
  '{count} rules found nothing_one': '{count} rule found nothing',
  '{count} inputs were changed_one': 'One input was changed',
  '{count} inputs taken from the workbook._one': 'One input taken from the workbook.',
  '{count} inputs taken from the workbook into “{scenario}”._one':
    'One input taken from the workbook into “{scenario}”.',
  'Take {count} inputs_one': 'Take one input',
  'With the {count} accepted, together_one': 'With the one accepted',
  '{count} things to know_one': 'One thing to know',
  'Store {count} numbers_one': 'Store one number',
  'Restore the backup of {when} ({count} plans)_one': 'Restore the backup of {when} ({count} plan)',
  '{count} rows are hidden_one': '{count} row is hidden',
  '{count} columns are hidden_one': '{count} column is hidden',
  '{count} formulas_one': '{count} formula',
  '{count} names_one': '{count} name',
  'From the workbook: {count} inputs_one': 'From the workbook: {count} input',
  'Scenario {name} from the workbook: {count} inputs_one': 'Scenario {name} from the workbook: {count} input',
  'The plan has changed since the export in {count} assumptions: {names}. What nobody changed in the workbook stays as it is in the plan today._one':
    'The plan has changed since the export in one assumption: {names}. What nobody changed in the workbook stays as it is in the plan today.',
  '{count} notes and ranges of months that go are lost._one':
    'One note or range of a month that goes is lost.',
};
