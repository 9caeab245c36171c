/** What the changes of a scenario read like after edits in it: as few and as plain as a person would write. */
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../shared/plan/edits.ts';
import { examples } from '../../shared/plan/examples/index.ts';
import { withHorizon } from '../../shared/plan/horizon.ts';
import { getAt } from '../../shared/plan/paths.ts';
import { editInScenario, type ValueAt } from '../../shared/plan/scenarioEdits.ts';
import { withoutBroken } from '../../shared/plan/scenarioRepair.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import type { Plan, ScenarioChange, Series } from '../../shared/plan/types.ts';
import { readPlan } from '../../shared/plan/validate.ts';

function planWith(changes: readonly ScenarioChange[]): Plan {
  const document = examples[0]!.plan as object;
  const read = readPlan({ ...document, scenarios: [{ id: 'try', name: 'Try', changes }] });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

function after(plan: Plan, ...values: readonly ValueAt[]): Plan {
  const edit = editInScenario(plan, 'try', values, 'Try');
  if (!edit.ok) throw new Error(JSON.stringify(edit.faults));
  const made = applyEdit(plan, edit.value);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

const changesOf = (plan: Plan): readonly ScenarioChange[] => plan.scenarios[0]!.changes;

const quota = 'salesTeams.smb-ae.quota';
const hires = 'salesTeams.smb-ae.hires';
const base = planWith([]);
const baseQuota = getAt(base, quota) as number;

describe('the changes of a scenario after edits in it', () => {
  test('a later value replaces the earlier one, where it stood', () => {
    const once = after(base, { path: quota, value: 1 }, { path: 'segments.smb.acv', value: 5 });
    expect(changesOf(after(once, { path: quota, value: 2 }))).toEqual([
      { path: quota, set: 2 },
      { path: 'segments.smb.acv', set: 5 },
    ]);
  });

  test('set back to the base plan, a change is gone', () => {
    const once = after(base, { path: quota, value: 1 });
    expect(changesOf(after(once, { path: quota, value: baseQuota }))).toEqual([]);
  });

  test('a month of a course is said by its name', () => {
    expect(changesOf(after(base, { path: `${hires}.5`, value: 7 }))).toEqual([
      { path: `${hires}.2027-06`, set: 7 },
    ]);
  });

  test('a month stands after what multiplies the course', () => {
    const scaled = planWith([{ path: hires, multiply: 2 }]);
    expect(changesOf(after(scaled, { path: `${hires}.2027-06`, value: 7 }))).toEqual([
      { path: hires, multiply: 2 },
      { path: `${hires}.2027-06`, set: 7 },
    ]);
  });

  test('the whole course in its place does away with what multiplies it', () => {
    const scaled = planWith([{ path: hires, multiply: 2 }]);
    expect(changesOf(after(scaled, { path: hires, value: 1 }))).toEqual([{ path: hires, set: 1 }]);
    expect(changesOf(after(scaled, { path: hires, value: getAt(base, hires) }))).toEqual([]);
  });

  test('a month of a course that the scenario sets is written into it', () => {
    const course = (getAt(base, hires) as readonly number[]).map(() => 1);
    const set = planWith([{ path: hires, set: course }]);
    expect(changesOf(after(set, { path: `${hires}.2027-06`, value: 7 }))).toEqual([
      { path: hires, set: course.with(5, 7) },
    ]);
  });

  test('more than a year of months is one course', () => {
    const months = Array.from({ length: 13 }, (_, t) => ({ path: `${hires}.${t}`, value: 9 }));
    const changes = changesOf(after(base, ...months.slice(0, 12)));
    const longer = withHorizon(base, base.start, 60);
    expect(changes.length === 12 || changes.length === 1).toBe(true);
    expect(changesOf(after(longer, ...months)).map(({ path }) => path)).toEqual([hires]);
  });

  test('a team that comes, and is then edited, is one list', () => {
    const [team] = base.salesTeams;
    const added = after(base, { path: 'salesTeams', value: [...base.salesTeams, { ...team, id: 'more' }] });
    const edited = after(added, { path: 'salesTeams.more.quota', value: 3 });
    expect(changesOf(edited).map(({ path }) => path)).toEqual(['salesTeams']);
    const gone = after(edited, { path: 'salesTeams', value: base.salesTeams });
    expect(changesOf(gone)).toEqual([]);
  });

  test('a list in which only a value differs is that value', () => {
    const teams = base.salesTeams.map((team) => (team.id === 'smb-ae' ? { ...team, quota: 3 } : team));
    expect(changesOf(after(base, { path: 'salesTeams', value: teams }))).toEqual([{ path: quota, set: 3 }]);
  });

  test('shares are said as a whole, since they sum to 1', () => {
    const path = `channels.${base.channels[0]!.id}.segmentMix`;
    const mix = { ...(getAt(base, path) as Record<string, number>) };
    const [first = '', second = ''] = Object.keys(mix);
    const moved = { ...mix, [first]: mix[first]! - 0.1, [second]: mix[second]! + 0.1 };
    const one = { path: `${path}.${first}`, value: moved[first] };
    const other = { path: `${path}.${second}`, value: moved[second] };
    expect(changesOf(after(base, one, other))).toEqual([{ path, set: moved }]);
  });

  test('a path that leads nowhere is refused', () => {
    expect(editInScenario(base, 'try', [{ path: 'salesTeams.nobody.quota', value: 1 }], '')).toMatchObject({
      ok: false,
      faults: { kind: 'nowhere' },
    });
  });
});

describe('the base plan under a scenario', () => {
  test('a team that goes takes what the scenario changes in it along', () => {
    const kept = { path: 'segments.smb.acv', set: 5 };
    const plan = planWith([{ path: quota, set: 1 }, kept, { path: `${hires}.2027-06`, set: 1 }]);
    const next = { ...plan, salesTeams: plan.salesTeams.filter(({ id }) => id !== 'smb-ae') };
    expect(readPlan(next).ok).toBe(false);
    const repair = withoutBroken(next);
    expect(repair?.plan.scenarios[0]?.changes).toEqual([kept]);
    expect(repair?.broken.map(({ change }) => change.path)).toEqual([quota, `${hires}.2027-06`]);
  });

  test('a change that clashes with what it does not touch is found', () => {
    const kept = { path: 'segments.smb.acv', set: 5 };
    const plan = planWith([kept, { path: 'segments.smb.contractMonths', set: 6 }]);
    const [smb, ...others] = plan.segments;
    const next = {
      ...plan,
      segments: [{ ...smb!, contractMonths: 12, billing: 'annual' as const }, ...others],
    };
    expect(readPlan(next).ok).toBe(false);
    expect(withoutBroken(next)?.plan.scenarios[0]?.changes).toEqual([kept]);
  });

  test('a plan with another fault is not mended', () => {
    expect(withoutBroken({ ...base, months: 5 })).toBeUndefined();
  });

  test('other months: what scenarios set by month follows', () => {
    const course = Array.from({ length: base.months }, (_, t) => t);
    const plan = planWith([
      { path: hires, set: course },
      { path: 'salesTeams.mid-ae.hires.2027-02', set: 4 },
      { path: 'salesTeams.mid-ae.hires.2027-12', set: 4 },
    ]);
    for (const [start, months] of [
      ['2027-01', 36],
      ['2027-03', 12],
    ] as const) {
      const read = readPlan(withHorizon(plan, start, months));
      expect(read.ok).toBe(true);
      const given = read.ok ? planOfScenario(read.value, 'try') : read;
      expect(given.ok).toBe(true);
      if (!given.ok) continue;
      expect((getAt(given.value, hires) as readonly number[]).length).toBe(months);
      expect((getAt(given.value, 'salesTeams.mid-ae.hires') as Exclude<Series, number>)[1]).toBe(4);
    }
  });
});
