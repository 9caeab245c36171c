/**
 * What forms call: another value at a path of the plan on the screen, and why it was not taken. While a scenario is
 * open its assumptions are edited, and nothing of the base plan but what belongs to the document as a whole.
 */
import { editAtPath, editBetween, isEmpty, type Edit, type EditRefusal } from '../../shared/plan/edits.ts';
import { changedBy } from '../../shared/plan/edits/apply.ts';
import { labelOf } from '../../shared/plan/labels.ts';
import { fieldAt, setAt } from '../../shared/plan/paths.ts';
import { ok, refused, type Result } from '../../shared/plan/result.ts';
import {
  belongsToDocument,
  editInScenario,
  editToPlanInScenario,
  type ValueAt,
} from '../../shared/plan/scenarioEdits.ts';
import { withoutBroken } from '../../shared/plan/scenarioRepair.ts';
import type { Json, Plan, Scenario } from '../../shared/plan/types.ts';
import { say } from '../../shared/language/say.ts';
import { inWords } from './refusals.ts';
import { useResults } from './results.ts';
import { planOf } from './scenarioPlans.ts';
import { useSession } from './session.ts';
import { toast } from '../ui/toasts.ts';

/** Nothing: the plan took it. */
export type Refusal = string | undefined;

interface Open {
  readonly base: Plan;
  /** The scenario whose changes edits become; nothing in the base plan. */
  readonly scenario: Scenario | undefined;
  /** The plan on the screen. */
  readonly plan: Plan;
}

function openPlan(): Open | undefined {
  const { plan: base } = useSession.getState();
  if (base === null) return undefined;
  const { scenario: id } = useResults.getState();
  const scenario = base.scenarios.find((one) => one.id === id);
  return { base, scenario, plan: planOf(base, scenario?.id ?? 'base') ?? base };
}

/** The plan to be edited: the one on the screen, with every edit made so far, worked out or not. */
export const planNow = (): Plan | null => openPlan()?.plan ?? null;

/**
 * `value` is what the control gave: JSON, `undefined` to take an entry away. Edits under one label that follow each other
 * closely are one step of undo: what is no typing needs a `label` of its own.
 */
export function change(path: string, value: unknown, label?: string): Refusal {
  const open = openPlan();
  if (open === undefined) return undefined;
  const { base, scenario, plan } = open;
  if (scenario === undefined || belongsToDocument(path)) {
    const edit = editAtPath(base, path, value as Json | undefined);
    return make(base, ok(label === undefined ? edit : { ...edit, label }));
  }
  const words = labelIn(scenario, label ?? labelOf(plan, path));
  return make(base, editInScenario(base, scenario.id, [{ path, value }], words), scenario);
}

/** Values at several paths, one after the other, as one edit: a pasted block is undone in one step. */
export function changeAll(changes: readonly ValueAt[], label: string): Refusal {
  const open = openPlan();
  if (open === undefined) return undefined;
  const { base, scenario } = open;
  const ofDocument = (one: ValueAt): boolean => scenario === undefined || belongsToDocument(one.path);
  const inBase = edited(base, changes.filter(ofDocument), label);
  if (scenario === undefined || !inBase.ok) return make(base, inBase);
  const rest = changes.filter((one) => !ofDocument(one));
  const inScenario = editInScenario(base, scenario.id, rest, labelIn(scenario, label));
  return make(base, inScenario.ok ? ok(together(inBase.value, inScenario.value)) : inScenario, scenario);
}

/** For edits of several places at once, said as the plan that should come out of the one on the screen. */
export function changeTo(next: Plan, label: string): Refusal {
  const open = openPlan();
  return open === undefined ? undefined : make(open.base, editTo(open, next, label), open.scenario);
}

/** The document as a whole, whichever scenario is open: its months, its scenarios. */
export function changeDocument(next: Plan, label: string): Refusal {
  const { plan: base } = useSession.getState();
  return base === null ? undefined : make(base, ok(editBetween(base, next, label)));
}

function editTo({ base, scenario, plan }: Open, next: Plan, label: string): Result<Edit, EditRefusal> {
  if (scenario === undefined) return ok(editBetween(base, next, label));
  // What belongs to the document is the same in every scenario's plan.
  const { changes } = editBetween(plan, next, label);
  const ofDocument = { label, changes: changes.filter(({ path }) => belongsToDocument(path)) };
  const inScenario = editToPlanInScenario(base, scenario.id, next, labelIn(scenario, label));
  return inScenario.ok ? ok(together(ofDocument, inScenario.value)) : inScenario;
}

function edited(plan: Plan, changes: readonly ValueAt[], label: string): Result<Edit, EditRefusal> {
  let next = plan;
  for (const { path, value } of changes) {
    const made = setAt(next, path, value);
    if (made === undefined) return refused({ kind: 'nowhere', path });
    next = made;
  }
  return ok(editBetween(plan, next, label));
}

const together = (first: Edit, second: Edit): Edit => ({
  label: isEmpty(second) ? first.label : second.label,
  changes: [...first.changes, ...second.changes],
});

const labelIn = ({ name }: Scenario, what: string): string =>
  say('{scenario}: {what}', { scenario: name, what });

/** What the edit makes of the plan, valid or not. */
function unchecked(base: Plan, { changes }: Edit): Plan {
  let document: Plan = base;
  for (const change of changes) {
    const made = changedBy({ ...document }, change);
    if (made.ok) document = made.value as unknown as Plan;
  }
  return document;
}

function make(base: Plan, made: Result<Edit, EditRefusal>, scenario?: Scenario): Refusal {
  if (!made.ok) return inWords(base, made.faults);
  const edit = made.value;
  if (isEmpty(edit)) return undefined;
  const refusal = useSession.getState().edit(edit);
  if (refusal === undefined) {
    if (scenario !== undefined) tellOwnLists(scenario);
    return undefined;
  }
  const next = unchecked(base, edit);
  offer(base, next, edit.label, scenario);
  return inWords(base, refusal, next, scenario);
}

/** A list that things came to, went from or moved in is the scenario's own from then on. */
function tellOwnLists(before: Scenario): void {
  const { plan } = useSession.getState();
  const after = plan?.scenarios.find(({ id }) => id === before.id);
  if (plan === null || after === undefined) return;
  const isKnown = (path: string): boolean => before.changes.some((change) => change.path === path);
  for (const { path } of after.changes) {
    if (fieldAt(path)?.kind !== 'list' || isKnown(path)) continue;
    toast(
      say(
        '“{scenario}” now has a list of its own: {what}. Later changes to it in the base plan do not reach it.',
        {
          scenario: before.name,
          what: labelOf(plan, path),
        },
      ),
    );
  }
}

/** Where only other scenarios stand in the way, what they change can be taken out of them along with the edit. */
function offer(base: Plan, next: Plan, label: string, scenario: Scenario | undefined): void {
  const repair = withoutBroken(next);
  if (repair === undefined || repair.broken.some((one) => one.scenario.id === scenario?.id)) return;
  const names = [...new Set(repair.broken.map((one) => one.scenario.name))].join(', ');
  const words =
    names === ''
      ? say('Notes, ranges or actual numbers of what would go stand in the way.')
      : say('What is changed in {names} stands in the way.', { names });
  toast(words, {
    label: names === '' ? say('Take them out, too') : say('Take it out there, too'),
    run: () => {
      if (useSession.getState().plan === base) make(base, ok(editBetween(base, repair.plan, label)));
    },
  });
}
