import { describe, expect, test } from 'vitest';
import { judge } from '../../shared/analysis/index.ts';
import { compute } from '../../shared/model/index.ts';
import { applyEdit, reverse } from '../../shared/plan/edits.ts';
import { getAt, setAt } from '../../shared/plan/paths.ts';
import { planOfScenario } from '../../shared/plan/scenarios.ts';
import type { Plan } from '../../shared/plan/types.ts';
import {
  changesDocument,
  editAsScenario,
  editOfAccepted,
  effectOf,
  faultsTogether,
  readBack,
  type Review,
} from '../../shared/workbook/back/index.ts';
import { planOfCase } from '../cases/cases.ts';
import { exportedBook } from './workbook-back-book.ts';

const plan = planOfCase('ten-to-twenty');
const scenario = plan.scenarios[0]!;
const [segment] = plan.segments;
const [channel] = plan.channels;
const winRate = `segments.${segment!.id}.winRate`;
const mix = `channels.${channel!.id}.segmentMix`;

function given(id: string, of = plan): Plan {
  const read = planOfScenario(of, id);
  if (!read.ok) throw new Error(`there is no scenario ${id}`);
  return read.value;
}

function reviewed(
  of: Plan,
  who: { id: string; name: string },
  typed: Readonly<Record<string, number>>,
): Review {
  const edited = exportedBook(of, who);
  for (const [path, value] of Object.entries(typed)) edited.typeInput(path, value);
  const read = readBack(edited.book, plan);
  if (read.kind === 'refused') throw new Error(read.reason);
  return read;
}

const base = { id: 'base', name: 'Base plan' };
const applied = (of: Plan, edit: Parameters<typeof applyEdit>[1]): Plan => {
  const made = applyEdit(of, edit);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
};

describe('effects', () => {
  const changes = reviewed(plan, base, { [winRate]: 0.5, 'targets.0.value': 1, 'cash.opening': 123 }).changes;
  const { each, together } = effectOf(plan, 'base', changes);

  test('are those of the plan with the change made', () => {
    const before = judge(compute(plan));
    const after = judge(compute(setAt(plan, winRate, 0.5)!));
    const index = changes.findIndex(({ path }) => path === winRate);
    expect(each[index]).toEqual(
      before.map(({ metric, month, bound, target, plan: value, holds }, i) => ({
        metric,
        month,
        bound,
        target,
        targetAfter: target,
        before: value,
        after: after[i]!.plan,
        holdsBefore: holds,
        holdsAfter: after[i]!.holds,
      })),
    );
    expect(after[0]!.plan).not.toBe(before[0]!.plan);
  });

  test('are on the targets as the workbook’s scenario has them', () => {
    const ceiling = {
      id: 'ceiling',
      name: 'Ceiling',
      basedOn: 'base',
      changes: [{ path: 'targets.0.bound', set: 'atMost' }],
    };
    const turned: Plan = { ...plan, scenarios: [ceiling] };
    const bounds = (id: string) => effectOf(turned, id, changes).each[0]!.map(({ bound }) => bound);
    expect(bounds('base')[0]).toBe('atLeast');
    expect(bounds('ceiling')[0]).toBe('atMost');
  });

  test('a target that is changed is held against its new value', () => {
    const index = changes.findIndex(({ path }) => path === 'targets.0.value');
    expect(each[index]![0]).toMatchObject({
      target: plan.targets[0]!.value,
      targetAfter: 1,
      holdsAfter: true,
    });
    expect(each[index]![0]!.after).toBe(each[index]![0]!.before);
  });

  test('together are those of all', () => {
    const all = [winRate, 'targets.0.value', 'cash.opening'] as const;
    const changed = all.reduce(
      (of, path) => setAt(of, path, changes.find((one) => one.path === path)!.is)!,
      plan,
    );
    expect(together!.map(({ after }) => after)).toEqual(
      judge(compute(changed)).map((verdict) => verdict.plan),
    );
  });
});

describe('what cannot be taken together', () => {
  test('is said, shares that no longer sum to 1 above all', () => {
    const [first] = Object.keys(channel!.segmentMix);
    const path = `${mix}.${first!}`;
    const { changes } = reviewed(plan, base, { [path]: 0.01, [winRate]: 0.5 });
    const faults = faultsTogether(plan, 'base', changes);
    expect(faults).toEqual([
      {
        path: mix,
        changes: [path],
        text: expect.stringMatching(/shares that sum to .*expected shares that sum to 1\.$/) as string,
      },
    ]);
    expect(effectOf(plan, 'base', changes).together).toBeNull();
    expect(
      faultsTogether(
        plan,
        'base',
        changes.filter((change) => change.path !== path),
      ),
    ).toEqual([]);
    expect(applyEdit(plan, editOfAccepted(plan, 'base', changes)).ok).toBe(false);
  });

  test('a fault elsewhere is tied to the change without which there is none', () => {
    const annual = setAt(
      setAt(plan, `segments.${segment!.id}.billing`, 'annual')!,
      `segments.${segment!.id}.contractMonths`,
      12,
    )!;
    const path = `segments.${segment!.id}.contractMonths`;
    const changes = [
      { path: 'cash.opening', is: 5 },
      { path, is: 13 },
      { path: winRate, is: 0.5 },
    ].map((change) => ({ ...change, label: '', unit: '', was: 1, place: 'Inputs!G9' }));
    const faults = faultsTogether(annual, 'base', changes);
    expect(faults.map((fault) => [fault.path, fault.changes])).toEqual([
      [`segments.${segment!.id}.billing`, [path]],
    ]);
  });

  test('changes with a fault are left out', () => {
    const { changes } = reviewed(plan, base, { [winRate]: 40 });
    expect(changes[0]?.fault).toBeDefined();
    expect(editOfAccepted(plan, 'base', changes).changes).toEqual([]);
    expect(effectOf(plan, 'base', changes).each).toEqual([null]);
  });
});

describe('taking changes', () => {
  const typed = { [winRate]: 0.5, 'cash.opening': 123, 'support.hires': 3 };

  test('into the plan is one edit that can be taken back', () => {
    const { changes } = reviewed(plan, base, typed);
    const edit = editOfAccepted(plan, 'base', changes);
    const after = applied(plan, edit);
    for (const { path, is } of changes) expect(getAt(after, path)).toBe(is);
    expect(applied(after, reverse(edit))).toEqual(plan);
    expect(edit.label).toBe(`From the workbook: ${changes.length} inputs`);
  });

  test('of a scenario’s workbook changes that scenario and nothing else', () => {
    const { changes, origin } = reviewed(given(scenario.id), scenario, {
      [winRate]: 0.5,
      'cash.opening': 123,
    });
    expect(origin.scenario.id).toBe(scenario.id);
    const edit = editOfAccepted(plan, scenario.id, changes);
    const after = applied(plan, edit);
    expect({ ...after, scenarios: [] }).toEqual({ ...plan, scenarios: [] });
    expect(getAt(given(scenario.id, after), winRate)).toBe(0.5);
    expect(given('base', after).cash).toEqual(plan.cash);
    // Once more: what is set again does not pile up.
    const again = editOfAccepted(after, scenario.id, changes);
    expect(again.changes).toEqual([]);
    expect(applied(after, reverse(edit))).toEqual(plan);
  });

  test('in a scenario win over what it says of the same numbers, earlier and later', () => {
    const hires = `salesTeams.${plan.salesTeams[0]!.id}.hires`;
    const month = `${hires}.${plan.start}`;
    const mine = {
      id: 'mine',
      name: 'Mine',
      basedOn: 'base',
      changes: [
        { path: month, set: 7 },
        { path: winRate, multiply: 1.1 },
        { path: hires, multiply: 2 },
      ],
    };
    const with3: Plan = { ...plan, scenarios: [mine] };
    const edited = exportedBook(given('mine', with3), mine);
    edited.typeInput(winRate, 0.5).typeInput(hires, 5);
    const read = readBack(edited.book, with3);
    if (read.kind === 'refused') throw new Error(read.reason);
    expect(read.changes.map(({ path }) => path)).toEqual([winRate, month]);
    const after = applied(with3, editOfAccepted(with3, 'mine', read.changes));
    expect(after.scenarios[0]!.changes).toEqual([
      { path: month, set: 7 },
      { path: winRate, set: 0.5 },
      { path: hires, multiply: 2 },
      { path: month, set: 5 },
    ]);
    expect(getAt(given('mine', after), month)).toBe(5);
  });

  test('as a new scenario leaves all others as they are', () => {
    const { changes } = reviewed(given(scenario.id), scenario, { [winRate]: 0.5 });
    const after = applied(plan, editAsScenario(plan, scenario.id, 'Base', changes));
    const added = after.scenarios.at(-1)!;
    expect(added).toEqual({
      id: 'from-workbook',
      name: 'Base',
      basedOn: scenario.id,
      changes: [{ path: winRate, set: 0.5 }],
    });
    expect(after.scenarios.slice(0, -1)).toEqual(plan.scenarios);
    const more = applied(after, editAsScenario(after, 'base', 'Finance: März 2027', changes));
    expect(more.scenarios.at(-1)).toMatchObject({ id: 'finance-m-rz-2027', basedOn: 'base' });
    const twice = applied(more, editAsScenario(more, 'base', 'Finance: März 2027', changes));
    expect(twice.scenarios.at(-1)?.id).toBe('finance-m-rz-2027-2');
  });
});

test('the changes document is plain JSON with all of it', () => {
  const review = reviewed(plan, base, { [winRate]: 0.5, 'cash.opening': 123 });
  const effects = effectOf(plan, 'base', review.changes);
  const document = changesDocument(plan, review, effects, faultsTogether(plan, 'base', review.changes));
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  expect(document).toMatchObject({
    format: 'groundplan-changes/1',
    plan: plan.name,
    scenario: base,
    exported: '2027-01-15',
    faults: [],
    remarks: [],
  });
  expect(document.changes.map(({ path, effect }) => [path, effect?.length])).toEqual(
    review.changes.map(({ path }) => [path, plan.targets.length]),
  );
});
