/** Left: the plan's name, the scenario looked at, its workbook, the sections. */
import { ArrowLeft } from 'lucide-react';
import { ScenarioSwitcher } from '../features/scenarios/ScenarioSwitcher.tsx';
import { WorkbookMenu } from '../features/workbook/WorkbookMenu.tsx';
import { useSession } from '../state/session.ts';
import { useKept } from '../state/useKept.ts';
import { useView } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { monthName } from '../ui/format.ts';
import { lastMonth } from '../state/months.ts';
import s from './Rail.module.css';
import { sections } from './sections.ts';
import { AppearanceMenu } from './AppearanceMenu.tsx';

export function Rail() {
  const planId = useSession((state) => state.planId);
  const base = useKept(
    ({ base: plan }) =>
      plan && {
        name: plan.name,
        start: plan.start,
        months: plan.months,
        currency: plan.currency,
      },
  );
  const section = useView((state) => state.section);
  const showSection = useView((state) => state.showSection);
  const showPlan = useView((state) => state.showPlan);
  if (base === null || planId === null) return null;
  return (
    <div className={s.rail}>
      <Button variant="plain" className={s.back} onPress={() => showPlan(null)}>
        <ArrowLeft aria-hidden="true" /> All plans
      </Button>
      <p className={s.name}>{base.name}</p>
      <p className={s.span}>
        {monthName(base.start)} to {monthName(lastMonth(base))}, {base.currency}
      </p>
      <ScenarioSwitcher />
      <WorkbookMenu className={s.workbook} />
      <nav aria-label="Sections">
        <ul className={s.sections}>
          {sections.map(({ id, name }, index) => (
            <li key={id}>
              <a
                href={`#/${planId}/${id}`}
                className={s.section}
                aria-current={id === section ? 'page' : undefined}
                aria-keyshortcuts={`Alt+${index + 1}`}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  showSection(id);
                }}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={s.foot}>
        <AppearanceMenu />
      </div>
    </div>
  );
}
