/**
 * Left: the plan's name, the scenario looked at, what can be found and done, the sections. In a narrow window a bar on
 * top, with the rest behind a button that says which section is shown.
 */
import { ArrowLeft, Keyboard, Menu as MenuIcon, Search } from 'lucide-react';
import { Suspense, useId, useRef, useState, type KeyboardEvent } from 'react';
import { say } from '../../shared/language/say.ts';
import { ScenarioSwitcher } from '../features/scenarios/ScenarioSwitcher.tsx';
import { WorkbookMenu } from '../features/workbook/WorkbookMenu.tsx';
import { lastMonth } from '../state/months.ts';
import { useSession } from '../state/session.ts';
import { useKept } from '../state/useKept.ts';
import { useView, type SectionId } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { monthName } from '../ui/format.ts';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import { sectionKeys } from './commands/actions.ts';
import { useFrame } from './commands/frame.ts';
import { ariaKeys, keysText } from './commands/keys.ts';
import s from './Rail.module.css';
import { sections, type Section } from './sections.ts';

export function Rail() {
  const planId = useSession((state) => state.planId);
  const name = useKept(({ base }) => base?.name ?? null);
  const span = useKept(
    ({ base }) => base && { start: base.start, months: base.months, currency: base.currency },
  );
  const section = useView((state) => state.section);
  const showPlan = useView((state) => state.showPlan);
  const over = useFrame((state) => state.show);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  if (name === null || span === null || planId === null) return null;
  const shown = sections.find(({ id }) => id === section);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen || event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <section className={s.rail} aria-label={say('This plan')} data-open={isOpen}>
      <div className={s.plan}>
        <Button variant="plain" className={s.back} onPress={() => showPlan(null)}>
          <ArrowLeft aria-hidden="true" /> {say('All plans')}
        </Button>
        <p className={s.name}>{name}</p>
        <p className={s.span}>
          {say('{first} to {last}, {currency}', {
            first: monthName(span.start),
            last: monthName(lastMonth(span)),
            currency: span.currency,
          })}
        </p>
      </div>
      <div className={s.scenario}>
        <ScenarioSwitcher />
      </div>
      <button
        ref={opener}
        type="button"
        className={s.opener}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        <MenuIcon aria-hidden="true" /> {shown === undefined ? say('Sections') : say(shown.name)}
      </button>
      <div id={panelId} className={s.panel} onKeyDown={onKeyDown} role="presentation">
        <div className={s.tools}>
          <Button
            className={s.find}
            aria-keyshortcuts={ariaKeys({ key: 'k', command: true })}
            onPress={() => over('palette')}
          >
            <Search aria-hidden="true" /> {say('Find')}
            <kbd className={s.keys} aria-hidden="true">
              {keysText({ key: 'k', command: true })}
            </kbd>
          </Button>
          <WorkbookMenu className={s.workbook} />
        </div>
        <nav aria-label={say('Sections')}>
          <ul className={s.sections}>
            {sections.map((each) => (
              <li key={each.id}>
                <SectionLink
                  planId={planId}
                  section={each}
                  isShown={each.id === section}
                  onShown={() => setOpen(false)}
                />
              </li>
            ))}
          </ul>
        </nav>
        <div className={s.foot}>
          <Button variant="plain" className={s.small} onPress={() => over('shortcuts')}>
            <Keyboard aria-hidden="true" /> {say('Keyboard shortcuts')}
          </Button>
          <AppearanceMenu />
        </div>
      </div>
    </section>
  );
}

interface SectionLinkProps {
  readonly planId: string;
  readonly section: Section;
  readonly isShown: boolean;
  readonly onShown: () => void;
}

function SectionLink({ planId, section, isShown, onShown }: SectionLinkProps) {
  const { id, name, count, badge: Badge } = section;
  const showSection = useView((state) => state.showSection);
  const counted = useKept(({ base }) => (base === null || count === undefined ? null : count(base)));
  const keys = sectionKeys(id);
  return (
    <a
      href={`#/${planId}/${id satisfies SectionId}`}
      className={s.section}
      aria-current={isShown ? 'page' : undefined}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      title={keys === undefined ? undefined : keysText(keys)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onShown();
        showSection(id);
      }}
    >
      {say(name)}
      {counted !== null && counted > 0 && (
        <span className={s.count} aria-hidden="true">
          {counted}
        </span>
      )}
      {Badge !== undefined && (
        <Suspense>
          <Badge />
        </Suspense>
      )}
    </a>
  );
}
