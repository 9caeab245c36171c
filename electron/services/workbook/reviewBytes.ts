/** An edited workbook's bytes as what the window reviews: read, held against what was exported and the plan of today. */
import type { Review } from '../../../shared/ipc/reviewValues.ts';
import { effectOf, readBack } from '../../../shared/workbook/back/index.ts';
import { readWorkbook } from '../../files/readWorkbook.ts';
import type { BadFile, JobOf } from './jobs.ts';

export async function reviewBytes({
  bytes,
  plan,
  planId,
  revision,
}: JobOf<'review'>): Promise<{ readonly kind: 'review'; readonly review: Review } | BadFile> {
  const reading = await readWorkbook(bytes);
  if (!reading.ok) return { kind: 'badFile', reason: reading.reason };
  const back = readBack(reading.workbook, plan, planId);
  if (back.kind === 'refused') return { kind: 'badFile', reason: back.reason };
  const { origin, changes, remarks } = back;
  const effects = effectOf(plan, origin.scenario.id, changes);
  return {
    kind: 'review',
    review: {
      origin: { plan: origin.plan.name, scenario: origin.scenario, date: origin.date },
      revision,
      changes: changes.map((change) => ({ ...change })),
      effectsOf: effects.of,
      effects: effects.each.map((effect) => effect?.map((one) => ({ ...one })) ?? null),
      remarks: remarks.map(({ place, text }) => ({ place, text })),
    },
  };
}
