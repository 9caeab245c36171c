/**
 * Numbers that belong to the one explained: what it is made of, what it feeds. A press steps into one; what a part is
 * itself made of can be looked at in place, one level deep, without leaving.
 */
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { ExplainedPart } from '../../../shared/engine/explanation.ts';
import { say } from '../../../shared/language/say.ts';
import { explained } from '../../state/describing.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { exact } from '../../ui/format.ts';
import { Formula } from './Formula.tsx';
import s from './PartList.module.css';
import { whenOf } from './whenOf.ts';

interface PartListProps {
  readonly title: string;
  readonly parts: readonly ExplainedPart[];
  /** The number that they belong to: months are said where they are not its own. */
  readonly of: ExplainedPart;
  /** Draws how large each is beside the largest: only of parts that are added up. */
  readonly shares?: boolean;
  /** Whether parts open in place. */
  readonly opens?: boolean;
  readonly most?: number;
}

export function PartList({
  title,
  parts,
  of,
  shares = false,
  opens = false,
  most = Infinity,
}: PartListProps) {
  const [all, setAll] = useState(false);
  const largest = Math.max(...parts.map(({ value }) => Math.abs(value ?? 0)));
  const shown = all ? parts : parts.slice(0, most);
  const more = parts.length - shown.length;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className={s.parts}>
        {shown.map((part) => (
          <PartRow
            key={part.address}
            part={part}
            of={of}
            share={shares && largest > 0 ? Math.abs(part.value ?? 0) / largest : undefined}
            opens={opens}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button variant="plain" onPress={() => setAll(true)}>
          {say('{count} more', { count: more })}
        </Button>
      )}
    </section>
  );
}

interface PartRowProps {
  readonly part: ExplainedPart;
  readonly of: ExplainedPart;
  readonly share: number | undefined;
  readonly opens: boolean;
}

function PartRow({ part, of, share, opens }: PartRowProps) {
  const { computed } = useShown();
  const whyFurther = useView((state) => state.whyFurther);
  const [isOpen, setOpen] = useState(false);
  const insideId = useId();
  const when = whenOf(part, computed);
  return (
    <li>
      <div className={s.row}>
        {opens && (
          <button
            type="button"
            className={s.open}
            aria-expanded={isOpen}
            aria-controls={isOpen ? insideId : undefined}
            aria-label={say('What {name} is made of', { name: part.label })}
            onClick={() => setOpen((open) => !open)}
          >
            <ChevronRight aria-hidden="true" />
          </button>
        )}
        <button
          type="button"
          data-step
          className={s.part}
          onClick={() => whyFurther({ kind: 'number', address: part.address })}
        >
          <span>
            {part.label}
            {when !== '' && when !== whenOf(of, computed) && <span className={s.when}>{when}</span>}
          </span>
          <b data-negative={(part.value ?? 0) < 0}>{exact(part.value, part.unit, computed.plan.currency)}</b>
        </button>
      </div>
      {share !== undefined && <span className={s.share} style={{ '--share': share }} />}
      {isOpen && (
        <div id={insideId} className={s.inside}>
          <Inside part={part} />
        </div>
      )}
    </li>
  );
}

function Inside({ part }: { readonly part: ExplainedPart }) {
  const { computed } = useShown();
  const formula = explained(computed, part.address)?.formula ?? [];
  if (formula.length === 0) return <p className={s.plain}>{say('Nothing further: it stands as it is.')}</p>;
  return <Formula inner subject={part} formula={formula} />;
}
